/** How a feature is set: by name, with 1 unless told. */
export type On = (name: string, value?: number) => void;
