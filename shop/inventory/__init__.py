"""Stock: what is on the shelf, and what of it is spoken for."""
