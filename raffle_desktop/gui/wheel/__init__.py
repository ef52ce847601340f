"""The wheel as a widget: painted once for each layout, then only turned."""
