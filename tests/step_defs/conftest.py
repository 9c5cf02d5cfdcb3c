"""Facts that every room may begin with."""

from tests.step_defs.dealing import *  # noqa: F403
from tests.step_defs.given.accounts import *  # noqa: F403 - pytest-bdd finds steps by the names of this module
from tests.step_defs.given.bank import *  # noqa: F403
from tests.step_defs.given.cart import *  # noqa: F403
from tests.step_defs.given.catalogue import *  # noqa: F403
from tests.step_defs.given.checkout import *  # noqa: F403
from tests.step_defs.given.orders import *  # noqa: F403
from tests.step_defs.given.terms import *  # noqa: F403
from tests.step_defs.shared import *  # noqa: F403
