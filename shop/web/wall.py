"""Pages for some: for customers who are signed in, and for staff."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

from flask import abort
from flask.typing import ResponseReturnValue
from flask_login import current_user

from shop.accounts.models import STAFF, User
from shop.web.returning import turn_back

P = ParamSpec("P")
View = Callable[P, ResponseReturnValue]


def customers_only(view: View[P]) -> View[P]:
    """Whoever is not signed in is sent to do so, and back."""

    @wraps(view)
    def walled(*args: P.args, **kwargs: P.kwargs) -> ResponseReturnValue:
        return view(*args, **kwargs) if current_user.is_authenticated else turn_back()

    return walled


def staff_only(view: View[P]) -> View[P]:
    """Likewise, and customers are refused."""

    @wraps(view)
    def walled(*args: P.args, **kwargs: P.kwargs) -> ResponseReturnValue:
        if not current_user.is_authenticated:
            return turn_back()
        return view(*args, **kwargs) if current_user.has_role(STAFF) else abort(403)

    return walled


def customer() -> User:
    """Who is signed in. Only behind one of the walls above."""
    user: User = current_user._get_current_object()
    return user
