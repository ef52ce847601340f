"""Bringing an older database to the present schema, with Alembic, inside the program."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.storage.schema import SCHEMA_VERSION

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(engine: Engine, *, scripts: Path = MIGRATIONS, version: int = SCHEMA_VERSION) -> None:
    """Run every missing migration in one transaction and set the schema version; all or nothing.

    Foreign keys are off meanwhile (rebuilding a table would otherwise delete its children) and checked as a whole
    before the commit. Raises EnvironmentFault when that check fails.
    """
    config = Config()
    # Alembic's option reader treats % as its own.
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        if driver is None:
            raise TypeError("the connection has no driver connection")
        # Only outside a transaction does this pragma do anything; SQLAlchemy would begin one.
        driver.execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.begin():
                config.attributes["connection"] = connection
                command.upgrade(config, "head")
                broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
                if broken:
                    raise EnvironmentFault(
                        f"The database could not be brought up to date ({len(broken)} rows without their parent);"
                        " nothing was changed.",
                        "Restore a backup with “raffle-desktop restore FILE”.",
                    )
                connection.exec_driver_sql(f"PRAGMA user_version = {version}")
        finally:
            driver.execute("PRAGMA foreign_keys = ON")
