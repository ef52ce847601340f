"""Draws that a stranger can check: the format `streamdraw/1`.

A draw writes down four plain texts and what follows from them:

* OPEN: the terms (who, which number, how many winners, which level). Its commitment is the SHA-256 of the OPEN text
  together with a fresh 256-bit secret, so it can be published before anyone enters without giving the secret away.
* LIST: everybody who takes part with a whole-number weight, in one fixed order, under that commitment.
* SALTS: chat lines of a witness (level b alone).
* SEED: the SHA-256 of list, secret, salts, event number and beacon value. Every winner is computed from it.

Levels: a (`local`) shows that nothing was changed after the result; b (`committed`) binds list and rules before the
result; c (`beacon`) mixes in a public random value (drand quicknet) that nobody knew when the list was closed.
Event 0 is the main draw; events 1, 2, … are redraws, each with a seed of its own.

`texts` writes the texts, `draw_list` the list, `selection` picks, `proof` puts the proof file together, and
`verification` checks one. `verification` shares no code with the others on purpose: a fault in one is then seen by
the other.
"""
