"""Household files in, values to JSON out, schemas out. YAML and cattrs are loaded when the first file is read."""

from typing import TYPE_CHECKING

from aidcoord.faces import face

if TYPE_CHECKING:
    from aidcoord.serial.documents import Document, document_from, read_document
    from aidcoord.serial.households import (
        Reading,
        household_from,
        household_tree,
        in_order,
        read_household,
        read_households,
    )
    from aidcoord.serial.nodes import Entry, ListNode, MapNode, Node, TextNode
    from aidcoord.serial.schemas import household_schema
    from aidcoord.serial.values import json_value, parse_value
    from aidcoord.serial.vocabulary import Vocabulary
    from aidcoord.serial.writing import write_household

__all__ = [
    "Document",
    "Entry",
    "ListNode",
    "MapNode",
    "Node",
    "Reading",
    "TextNode",
    "Vocabulary",
    "document_from",
    "household_from",
    "household_schema",
    "household_tree",
    "in_order",
    "json_value",
    "parse_value",
    "read_document",
    "read_household",
    "read_households",
    "write_household",
]

if not TYPE_CHECKING:  # type checkers have the imports above, and would take any name to be there
    __getattr__, __dir__ = face(
        __name__,
        {
            "aidcoord.serial.documents": "Document document_from read_document",
            "aidcoord.serial.households": (
                "Reading household_from household_tree in_order read_household read_households"
            ),
            "aidcoord.serial.nodes": "Entry ListNode MapNode Node TextNode",
            "aidcoord.serial.schemas": "household_schema",
            "aidcoord.serial.values": "json_value parse_value",
            "aidcoord.serial.vocabulary": "Vocabulary",
            "aidcoord.serial.writing": "write_household",
        },
    )
