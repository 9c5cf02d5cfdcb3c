"""The guards of HOUSE.md and FEATURES.md: what a page forbids, a test forbids."""
