"""Which addresses lead into the shop: any text at all, read as a browser would."""

import re
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shop.web.returning import LONGEST, is_ours

PIECES = st.sampled_from(
    ["/", "\\", "//", "%2f", "%5C", "%09", "\t", "\n", "\x01", " ", ".", "..", "@", ":", "?", "#", "[", "]",
     "http", "https", "javascript", "evil.example", "localhost", "account", "／", "⁄", "\u200b", "é", "%"]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(PIECES, max_size=8).map("".join) | st.text(max_size=40))
def test_what_is_ours_stays_in_the_shop_however_a_browser_reads_it(address: str) -> None:
    if is_ours(address):
        assert _host_a_browser_would_go_to(address) == "shop.example"


@settings(deadline=None)
@given(st.from_regex(r"/([a-z0-9_~.-]+/?)*(\?[a-z0-9=&%+/:@]*)?(#[a-z]*)?", fullmatch=True))
def test_a_plain_path_is_ours(address: str) -> None:
    assert is_ours(address)


@pytest.mark.parametrize(("length", "ours"), [(LONGEST, True), (LONGEST + 1, False)])
def test_an_address_ends_somewhere(length: int, ours: bool) -> None:
    assert is_ours("/".ljust(length, "g")) is ours


def _host_a_browser_would_go_to(address: str) -> str | None:
    """As the URL standard has it: blanks at the ends and tabs and line breaks anywhere go, backslashes are slashes."""
    read = re.sub(r"[\t\n\r]", "", address.strip("".join(map(chr, range(33))))).replace("\\", "/")
    if re.match(r"[a-z][a-z0-9+.-]*:", read, re.IGNORECASE):
        return urlsplit(read).hostname
    return read.lstrip("/").partition("/")[0] if read.startswith("//") else "shop.example"
