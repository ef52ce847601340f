// SHA-256 in plain JavaScript: the browser's own (crypto.subtle) is missing on pages that come over plain http.

const SHA256_K = sha256Constants();
const SHA256_START = Int32Array.of(
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
);
const sha256Words = new Int32Array(64);
const utf8Writer = new TextEncoder();

// The first 32 bits of the fractional parts of the cube roots of the first 64 primes. Their product with 2^32 needs more
// bits than a double has, so each is the largest whole number whose cube is not above prime * 2^96.
function sha256Constants() {
  const constants = new Int32Array(64);
  const mask = (1n << 32n) - 1n;
  for (let found = 0, candidate = 2; found < 64; candidate++) {
    let divisor = 2;
    while (candidate % divisor !== 0) {
      divisor++;
    }
    if (divisor === candidate) {
      const wanted = BigInt(candidate) << 96n;
      let root = 0n;
      for (let bit = 1n << 35n; bit > 0n; bit >>= 1n) {
        if ((root + bit) ** 3n <= wanted) {
          root += bit;
        }
      }
      constants[found] = Number(root & mask);
      found++;
    }
  }
  return constants;
}

function sha256Block(state, bytes, at) {
  const words = sha256Words;
  const constants = SHA256_K;
  for (let index = 0; index < 16; index++, at += 4) {
    words[index] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
  }
  for (let index = 16; index < 64; index++) {
    const old = words[index - 15];
    const late = words[index - 2];
    const first = ((old >>> 7) | (old << 25)) ^ ((old >>> 18) | (old << 14)) ^ (old >>> 3);
    const second = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10);
    words[index] = (words[index - 16] + first + words[index - 7] + second) | 0;
  }
  let a = state[0];
  let b = state[1];
  let c = state[2];
  let d = state[3];
  let e = state[4];
  let f = state[5];
  let g = state[6];
  let h = state[7];
  for (let index = 0; index < 64; index++) {
    const rotated = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const one = (h + rotated + (g ^ (e & (f ^ g))) + constants[index] + words[index]) | 0;
    const turned = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const two = (turned + ((a & b) | (c & (a | b)))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
  state[5] += f;
  state[6] += g;
  state[7] += h;
}

// The eight 32-bit words of the fingerprint of some bytes.
function sha256(bytes) {
  const state = SHA256_START.slice();
  const whole = bytes.length - (bytes.length % 64);
  for (let at = 0; at < whole; at += 64) {
    sha256Block(state, bytes, at);
  }
  const rest = bytes.length - whole;
  const tail = new Uint8Array(rest < 56 ? 64 : 128);
  tail.set(bytes.subarray(whole));
  tail[rest] = 0x80;
  const end = new DataView(tail.buffer);
  end.setUint32(tail.length - 8, Math.floor(bytes.length / 2 ** 29));
  end.setUint32(tail.length - 4, (bytes.length * 8) % 2 ** 32);
  for (let at = 0; at < tail.length; at += 64) {
    sha256Block(state, tail, at);
  }
  return state;
}

function hexOfWords(words) {
  return Array.from(words, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

// In lower-case hex; of a text, that of its UTF-8 bytes.
function sha256Hex(input) {
  return hexOfWords(sha256(typeof input === "string" ? utf8Writer.encode(input) : input));
}

function bytesOfHex(hex) {
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) => parseInt(hex.slice(2 * index, 2 * index + 2), 16));
}
