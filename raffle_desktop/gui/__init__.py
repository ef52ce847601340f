"""Everything that draws with Qt; with the bootstrap the only place that imports PySide6."""
