"""The post: letters are written with what they tell of, in one transaction, and delivered after it."""
