"""Very many rows at once, without a wrapper around each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pysqlite3.dbapi2 as sqlite_driver
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError


def raw_rows(connection: Connection, statement: str) -> Iterator[Any]:
    """The driver's own tuples, several times as fast as SQLAlchemy's rows. Raises DBAPIError as those would."""
    cursor: Any = connection.exec_driver_sql(statement).cursor
    if cursor is None:
        raise TypeError("the statement gives no rows")
    try:
        yield from cursor
    except sqlite_driver.Error as error:
        raise DBAPIError(statement, None, error) from error
    finally:
        cursor.close()
