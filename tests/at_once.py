"""Several people at the same moment: real threads, let go together."""

import threading
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
