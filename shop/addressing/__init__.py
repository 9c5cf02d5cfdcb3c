"""Addresses: what each country writes on an envelope, and whether one is complete."""
