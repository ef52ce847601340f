"""The only place that reaches the database file: engine, schema, one writer, migrations, backups."""
