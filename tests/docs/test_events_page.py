import re

from docs.make_events import PAGE, page
from domain.catalogue import EVENTS


def test_the_events_page_is_as_the_models_are():
    """After a change of the models, `python -m docs.make_events` writes it anew."""
    assert PAGE.read_text(encoding="utf-8") == page()


def test_the_events_page_has_a_section_for_every_event():
    """No event is left out, and its stored name and version are told."""
    missing = [
        event.NAME
        for event in EVENTS
        if f"Stored as `{event.NAME}`, version {event.VERSION}." not in page()
    ]

    assert missing == []


def test_every_link_of_the_events_page_leads_to_a_heading():
    """Values and vocabularies that a field refers to are explained below it."""
    links = set(re.findall(r"\(#(\w+)\)", page()))
    headings = {
        name.lower() for name in re.findall(r"^### (\w+)$", page(), re.MULTILINE)
    }

    assert links <= headings
