// drand's quicknet: is this really the signature of that round, under the key that is known and written down here?

const QUICKNET_KEY =
  "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c" +
  "8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb" +
  "5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a";
const QUICKNET_TAG = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";
// The field's prime: a coordinate is below it, or the same point could be written in two ways.
const FIELD_PRIME =
  "1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab";
const KNOWN_ROUNDS_MAX = 4096;

const knownRounds = new Set(); // checked before and found right

function isQuicknetSignature(round, signature) {
  const key = `${round} ${signature}`;
  if (knownRounds.has(key)) {
    return true;
  }
  const flags = parseInt(signature.slice(0, 2), 16);
  const coordinate = (flags & 0x1f).toString(16).padStart(2, "0") + signature.slice(2);
  if ((flags & 0xc0) !== 0x80 || coordinate >= FIELD_PRIME) {
    return false;
  }
  const number = new DataView(new ArrayBuffer(8));
  number.setBigUint64(0, BigInt(round));
  const message = new DataView(new ArrayBuffer(32));
  sha256(new Uint8Array(number.buffer)).forEach((word, index) => message.setInt32(4 * index, word));
  let holds = false;
  try {
    holds = bls12.verify(
      bytesOfHex(signature),
      new Uint8Array(message.buffer),
      bytesOfHex(QUICKNET_KEY),
      utf8Writer.encode(QUICKNET_TAG),
    );
  } catch (error) {
    // The library throws for bytes that are no point of the group; anything else is a fault that must be seen.
    if (error instanceof ReferenceError || error instanceof RangeError) {
      throw error;
    }
  }
  if (holds && knownRounds.size < KNOWN_ROUNDS_MAX) {
    knownRounds.add(key);
  }
  return holds;
}
