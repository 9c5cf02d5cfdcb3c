"""Accounts: customers, staff, and where each is signed in."""
