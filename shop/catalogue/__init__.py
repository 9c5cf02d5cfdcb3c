"""The catalogue: categories, products, their variants, and finding them."""
