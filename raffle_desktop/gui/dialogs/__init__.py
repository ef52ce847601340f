"""Dialogs: all of them open without stopping the desk behind them."""
