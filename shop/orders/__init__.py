"""Orders: what was agreed, and what happens to it."""
