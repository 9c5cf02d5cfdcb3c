"""Paying: the protocol that every gateway speaks."""
