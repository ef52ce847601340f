"""The rules of the raffle desk: pure functions and frozen values, standard library only."""
