"""Delivery: methods, what each costs, and which are open to an address."""
