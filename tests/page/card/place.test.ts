import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorBox, besideBox } from '../../../src/page/card/place.ts';

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });
const view = { width: 1000, height: 800 };
const panel = { width: 348, height: 300 };

describe('besideBox', () => {
  it('stands below when there is room', () => {
    expect(besideBox(box(100, 100, 400, 140), panel, view)).toMatchObject({ x: 100, y: 150, seen: true });
  });
  it('stands above where there is more room', () => {
    expect(besideBox(box(100, 600, 400, 640), panel, view)).toMatchObject({ y: 290 });
  });
  it('stays inside on the right', () => {
    expect(besideBox(box(900, 100, 990, 140), panel, view).x).toBe(644);
  });
  it('is cut where neither side has room for all of it', () => {
    const { y, room } = besideBox(box(100, 380, 400, 420), { width: 348, height: 560 }, view);
    expect({ y, room }).toEqual({ y: 430, room: 362 });
  });
  it('says when the mark has left the viewport', () => {
    expect(besideBox(box(100, -90, 400, -50), panel, view).seen).toBe(false);
  });
  it('is always inside a viewport that can hold it, and covers its mark only when no side has room (property)', () => {
    const side = fc.integer({ min: 0, max: 800 });
    fc.assert(
      fc.property(
        side,
        side,
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 50, max: 900 }),
        (x, top, tall, height) => {
          const anchor = box(x, top, x + 100, top + tall);
          const { x: left, y, room } = besideBox(anchor, { width: 348, height }, view);
          const bottom = y + Math.min(height, room);
          expect(left).toBeGreaterThanOrEqual(8);
          expect(left + 348).toBeLessThanOrEqual(view.width - 8);
          expect(y).toBeGreaterThanOrEqual(8);
          expect(bottom).toBeLessThanOrEqual(view.height - 8);
          const most = Math.max(anchor.top - 18, view.height - anchor.bottom - 18);
          if (most >= 230) expect(y >= anchor.bottom || bottom <= anchor.top).toBe(true);
        },
      ),
    );
  });
});

describe('anchorBox', () => {
  it('is the whole mark when that is small, else the line next to the click', () => {
    const lines = [box(0, 100, 50, 120), box(0, 130, 80, 150)];
    expect(anchorBox(lines, 110, 800)).toEqual(box(0, 100, 80, 150));
    const many = Array.from({ length: 20 }, (_, k) => box(0, k * 30, 90, k * 30 + 20));
    expect(anchorBox(many, 310, 800)).toEqual(box(0, 300, 90, 320));
  });
  it('is nothing when nothing is drawn', () => {
    expect(anchorBox([], 0, 800)).toBeNull();
    expect(anchorBox([box(5, 5, 5, 5)], 0, 800)).toBeNull();
  });
});
