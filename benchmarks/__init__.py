"""How fast the shop is, beside a ceiling measured in the same run: `python -m benchmarks`."""
