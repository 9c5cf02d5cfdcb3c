"""Whatever a test commits is gone before the next one; proved on the database the run has chosen."""

import threading
import time
from collections.abc import Callable, Iterator
from importlib import import_module

import pytest
from sqlalchemy import CheckConstraint, Engine, ForeignKey, String, create_engine, event, insert, select, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from tests.database.isolation import Isolation, LeftOpen


class Base(DeclarativeBase):
    pass


class Jar(Base):
    __tablename__ = "jar"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(40), unique=True)
    stock: Mapped[int] = mapped_column(CheckConstraint("stock >= 0"), default=0)


class Order(Base):
    __tablename__ = "order"
    id: Mapped[int] = mapped_column(primary_key=True)
    jar_id: Mapped[int] = mapped_column(ForeignKey("jar.id", deferrable=True, initially="DEFERRED"))


@pytest.fixture(scope="module")
def isolation(new_database: Callable[[str], Isolation]) -> Iterator[Isolation]:
    isolation = new_database("isolation")
    isolation.start()
    yield isolation
    isolation.stop()


@pytest.fixture(scope="module")
def engine(isolation: Isolation) -> Iterator[Engine]:
    """One pool for all tests, as the application has one."""
    engine = create_engine(isolation.url)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", lambda raw, record: raw.executescript("PRAGMA foreign_keys = ON"))
    Base.metadata.create_all(engine)
    with engine.begin() as connection:
        connection.execute(insert(Jar), [{"name": "Dill", "stock": 1}, {"name": "Sweet", "stock": 2}])
    isolation.remember()
    yield engine
    engine.dispose()


@pytest.fixture(autouse=True)
def _as_in_the_beginning(isolation: Isolation, engine: Engine) -> Iterator[None]:
    yield
    isolation.reset()
    assert _names(engine) == ["Dill", "Sweet"]


def _names(engine: Engine) -> list[str]:
    with Session(engine) as session:
        return list(session.scalars(select(Jar.name).order_by(Jar.id)))


def _add(engine: Engine, name: str) -> int:
    with Session(engine) as session:
        jar = Jar(name=name)
        session.add(jar)
        session.commit()
        return jar.id


@pytest.mark.parametrize("time", ["first", "second", "third"])
def test_rows_are_gone_and_ids_begin_again(engine: Engine, time: str) -> None:
    assert _add(engine, "Mustard") == 3
    with Session(engine) as session:
        order = Order(jar_id=3)
        session.add(order)
        session.commit()
        assert order.id == 1


@pytest.mark.parametrize("time", ["first", "second"])
def test_changed_and_deleted_rows_come_back(engine: Engine, time: str) -> None:
    with engine.begin() as connection:
        assert connection.scalar(select(Jar.stock).where(Jar.name == "Dill")) == 1
        connection.execute(update(Jar).values(stock=9))
        connection.execute(text("DELETE FROM jar WHERE name = 'Sweet'"))
    assert _names(engine) == ["Dill"]


@pytest.mark.parametrize("time", ["first", "second"])
def test_a_row_that_came_and_went_does_not_count_on(engine: Engine, time: str) -> None:
    assert _add(engine, "Mustard") == 3
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM jar WHERE id = 3"))


def test_what_a_thread_commits_is_undone(engine: Engine, isolation: Isolation) -> None:
    threads = [threading.Thread(target=_add, args=(engine, f"Jar {number}")) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(_names(engine)) == 10
    isolation.reset()
    assert len(_names(engine)) == 2


def test_a_deferred_constraint_is_checked_by_the_commit(engine: Engine) -> None:
    with Session(engine) as session:
        session.add(Order(jar_id=99))
        session.flush()
        with pytest.raises(IntegrityError):
            session.commit()
        # SQLite keeps the transaction when its COMMIT fails, and SQLAlchemy's close() alone would not end it.
        session.rollback()


def test_constraints_are_awake_after_a_reset(engine: Engine, isolation: Isolation) -> None:
    _add(engine, "Mustard")
    isolation.reset()
    with pytest.raises(IntegrityError):
        _add(engine, "Dill")
    with engine.begin() as connection, pytest.raises(IntegrityError):
        connection.execute(update(Jar).values(stock=-1))


def test_two_writers_wait_for_each_other(engine: Engine) -> None:
    """Of twenty who want the last jar at the same moment one gets it, and nobody an error."""
    won: list[int] = []
    start = threading.Barrier(20)

    def take() -> None:
        start.wait(timeout=5)
        with engine.connect() as connection:
            if engine.dialect.name == "sqlite":
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            taken = connection.execute(update(Jar).where(Jar.name == "Dill", Jar.stock > 0).values(stock=Jar.stock - 1))
            time.sleep(0.002)
            connection.commit()
            won.append(taken.rowcount)

    threads = [threading.Thread(target=take) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(won) == [0] * 19 + [1]


def test_a_reader_does_not_wait_for_a_writer(engine: Engine) -> None:
    with engine.connect() as writer:
        writer.execute(update(Jar).values(stock=9))
        with engine.connect() as reader:
            assert reader.scalar(select(Jar.stock).where(Jar.name == "Dill")) == 1
        writer.commit()


def test_a_transaction_left_open_is_told(engine: Engine, isolation: Isolation, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module(type(isolation).__module__), "PATIENCE", 0.1)
    with engine.connect() as forgotten:
        _add(engine, "Mustard")
        forgotten.execute(update(Jar).values(stock=9))
        with pytest.raises(LeftOpen):
            isolation.reset()


def test_a_test_that_wrote_nothing_costs_nothing(isolation: Isolation) -> None:
    started = time.perf_counter()
    for _ in range(20):
        isolation.reset()
    assert time.perf_counter() - started < 0.5
