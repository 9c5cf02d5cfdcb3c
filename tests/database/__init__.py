"""A database for every test as it was in the beginning: by real commits, and by bringing the beginning back."""
