"""Taxes: categories, rates by country, and the tax inside an amount."""
