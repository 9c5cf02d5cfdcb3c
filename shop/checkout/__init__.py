"""The checkout: its steps, what must still hold, and placing the order."""
