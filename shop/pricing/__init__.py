"""Prices: a cart becomes a Bill. Nothing is written here."""
