/** Numbers that look random and are the same for the same seed. Not for secrets. */
export interface Random {
  /** The next 32 bits as an unsigned integer. */
  next(): number;
  save(): RandomState;
  load(state: RandomState): void;
}

/** Where a generator stands. */
export type RandomState = readonly [number, number, number, number];

/** The small fast counter generator (sfc32) on a state hashed from the seed. */
export function seededRandom(seed: number | string): Random {
  let [a, b, c, counter] = hash(String(seed));
  const next = (): number => {
    const result = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return result >>> 0;
  };
  // Seeds that differ in one bit must not give similar first numbers.
  for (let warm = 0; warm < 12; warm++) next();
  return {
    next,
    save: () => [a, b, c, counter],
    load: (state) => void ([a, b, c, counter] = state),
  };
}

function hash(text: string): [number, number, number, number] {
  const state: [number, number, number, number] = [
    0x9e3779b9,
    0x243f6a88,
    0xb7e15162,
    text.length | 1,
  ];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    state[0] = Math.imul(state[0] ^ code, 0x85ebca6b);
    state[1] = Math.imul(state[1] ^ code, 0xc2b2ae35) + state[0];
    state[2] = Math.imul(state[2] ^ code, 0x27d4eb2f) + state[1];
  }
  return state;
}
