"""Fails unless tox ran every environment named on the command line, and each of them every one of its tests.

tox calls it a success when an interpreter is missing, and pytest when tests were skipped.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

CLOSING_LINE = re.compile(r"^=+ (.* in [\d.]+s.*) =+$", re.MULTILINE)
COLOUR = re.compile(r"\x1b\[[\d;]*m")


def main(journal: str, *names: str) -> int:
    """Complain of each environment in tox's journal (its --result-json) that left something out."""
    file = Path(journal)
    environments = json.loads(file.read_text(encoding="utf-8")).get("testenvs", {}) if file.exists() else {}
    complaints = [f"{name}: {found}" for name in names if (found := complaint(environments.get(name, {})))]
    print("\n".join(complaints) or f"Nothing skipped in {', '.join(names)}.")
    return bool(complaints)


def complaint(environment: dict[str, Any]) -> str | None:
    """Say what it left out, if anything."""
    output = COLOUR.sub("", "".join(command["output"] for command in environment.get("test", [])))
    closing = CLOSING_LINE.findall(output)
    if not closing:
        return "skipped, or never came to the end of its tests"
    return next((line for line in closing if "skipped" in line or "passed" not in line), None)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
