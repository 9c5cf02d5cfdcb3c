"""Carts: what a customer wants. No prices."""
