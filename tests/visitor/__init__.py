"""The customer's browser: one interface, over Flask's test client here and over a real browser elsewhere."""

from tests.visitor.flask_visitor import FlaskVisitor
from tests.visitor.interface import Hop, NotOnPage, NotSent, Visitor

__all__ = ["FlaskVisitor", "Hop", "NotOnPage", "NotSent", "Visitor"]
