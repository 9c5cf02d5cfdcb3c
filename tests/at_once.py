"""Several people at the same moment: real threads, let go together."""

import threading
import time
from collections.abc import Callable


def at_once(*deeds: Callable[[], object]) -> None:
    """Do all of it at the same moment. The first thing that went wrong is raised once all are done."""
    start = threading.Barrier(len(deeds))
    troubles: list[BaseException] = []

    def do(deed: Callable[[], object]) -> None:
        start.wait()
        try:
            deed()
        except BaseException as trouble:
            troubles.append(trouble)

    threads = [threading.Thread(target=do, args=(deed,)) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if troubles:
        raise troubles[0]


def soon(happened: Callable[[], bool], seconds: float = 5.0) -> bool:
    """Whether it happens within a while; asked again and again."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if happened():
            return True
        time.sleep(0.05)
    return happened()
