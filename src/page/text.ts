/**
 * The text of a block as a reader sees it, with a map back to the text nodes. White space is collapsed as the browser does
 * it, a single <br> is "\n", characters that are drawn as nothing are left out, no-break spaces stay.
 */
import { charClass, INVISIBLE, NBSP, SPACE } from './chars.ts';
import { data, firstChild, nodeType, TEXT_NODE } from './dom.ts';
import { LEFT_OUT, LINE_BREAK, TEXT } from './scan.ts';

/**
 * Where each stretch of a block's text stands in the DOM. Stretch k covers text offsets [starts[k], starts[k + 1]) (the
 * last one ends with the text) and begins at `offsets[k]` in `nodes[k]`; inside a stretch both run in step. `gaps[k]` is 1
 * when something that is not in the text (a footnote mark, hidden words) stands between stretch k - 1 and k.
 */
export interface TextMap {
  readonly starts: readonly number[];
  readonly nodes: readonly Text[];
  readonly offsets: readonly number[];
  readonly gaps: readonly number[];
}

/** A text and its map. */
export interface MappedText {
  readonly text: string;
  readonly map: TextMap;
}

/** Builds one block's text from tokens. */
class Builder {
  private readonly parts: string[] = [];
  private length = 0;
  readonly starts: number[] = [];
  readonly nodes: Text[] = [];
  readonly offsets: number[] = [];
  readonly gaps: number[] = [];
  private gap = 0;
  /** A collapsed white space that waits for ink: where it stands. */
  private waitNode: Text | null = null;
  private waitOffset = 0;
  private lineBreak = false;

  private stretch(node: Text, offset: number, piece: string): void {
    this.starts.push(this.length);
    this.nodes.push(node);
    this.offsets.push(offset);
    this.gaps.push(this.gap);
    this.gap = 0;
    this.parts.push(piece);
    this.length += piece.length;
  }

  leaveOut(): void {
    if (this.length > 0) this.gap = 1;
  }

  br(): void {
    if (this.length > 0) this.lineBreak = true;
  }

  private space(node: Text): void {
    if (this.lineBreak) this.stretch(this.nodes[this.nodes.length - 1] ?? node, this.endOfLast(), '\n');
    else if (this.waitNode) this.stretch(this.waitNode, this.waitOffset, ' ');
    this.waitNode = null;
    this.lineBreak = false;
  }

  /** Offset, in the node of the last stretch, just behind what is used: a made-up line end takes no character there. */
  private endOfLast(): number {
    const k = this.nodes.length - 1;
    const used = this.length - (this.starts[k] ?? 0);
    const node = this.nodes[k];
    const end = (this.offsets[k] ?? 0) + used;
    return node ? Math.min(end, data(node).length) : 0;
  }

  text(node: Text, keepLines: boolean): void {
    const text = data(node);
    const length = text.length;
    let run = -1;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      const kind = charClass(code);
      if (kind === SPACE && !(keepLines && this.length + (run < 0 ? 0 : i - run) > 0)) {
        if (run >= 0) {
          if (code === 32 && inner(text, i + 1, length)) continue;
          this.stretch(node, run, text.slice(run, i));
          run = -1;
        }
        if (!this.waitNode && this.length > 0) {
          this.waitNode = node;
          this.waitOffset = i;
        }
      } else if (kind === INVISIBLE) {
        if (run >= 0) this.stretch(node, run, text.slice(run, i));
        run = -1;
      } else if (run < 0) {
        if (kind === NBSP && this.length === 0) continue;
        this.space(node);
        run = i;
      }
    }
    if (run >= 0) this.stretch(node, run, text.slice(run, length));
  }

  done(): MappedText {
    const whole = this.parts.join('');
    const text = whole.trimEnd();
    let keep = this.starts.length;
    while (keep > 0 && (this.starts[keep - 1] ?? 0) >= text.length) keep--;
    const cut = <T>(list: T[]): readonly T[] => (keep < list.length ? list.slice(0, keep) : list);
    return {
      text,
      map: { starts: cut(this.starts), nodes: cut(this.nodes), offsets: cut(this.offsets), gaps: cut(this.gaps) },
    };
  }
}

/** A single space with ink behind it in the same node stays inside its stretch. */
function inner(text: string, next: number, length: number): boolean {
  if (next >= length) return false;
  const kind = charClass(text.charCodeAt(next));
  return kind !== SPACE && kind !== INVISIBLE;
}

/**
 * The text of tokens [from, to) of a scan. `leftOut` says of a text node that a reader does not see it; `keepLines` keeps
 * white space as it stands (pre).
 */
export function assemble(
  tokens: readonly Node[],
  kinds: readonly number[],
  from: number,
  to: number,
  leftOut: ((node: Text) => boolean) | null,
  keepLines: boolean,
): MappedText {
  const builder = new Builder();
  for (let k = from; k < to; k++) {
    const node = tokens[k];
    if (!node) continue;
    const kind = kinds[k];
    if (kind === LINE_BREAK) builder.br();
    else if (kind === LEFT_OUT) builder.leaveOut();
    else if (kind === TEXT) {
      if (leftOut?.(node as Text)) builder.leaveOut();
      else builder.text(node as Text, keepLines);
    }
  }
  return builder.done();
}

/** The collapsed text of an element's own text nodes and those below it, without a map. For short texts: titles, labels. */
export function plainText(node: Node): string {
  return nodeType(node) === TEXT_NODE ? data(node as Text) : firstChild(node) ? (node.textContent ?? '') : '';
}
