"""Group Policy's templates (ADMX, with French and English ADML), written from the settings' own reference."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Mapping
from pathlib import Path

from ideabox.policies import KEY
from ideabox.setting_values import (
    FASTEST_POLL,
    LONGEST_LOCK,
    MEANINGS,
    SLOWEST_POLL,
    TEXT_SIZES,
    THEMES,
    Settings,
)

CHOICES: Mapping[str, tuple[str, ...]] = {"language": ("fr", "en"), "theme": THEMES, "text_size": TEXT_SIZES}
RANGES: Mapping[str, tuple[int, int]] = {
    "lock_minutes": (1, LONGEST_LOCK),
    "poll_visible_seconds": (FASTEST_POLL, SLOWEST_POLL),
    "poll_hidden_seconds": (FASTEST_POLL, SLOWEST_POLL),
}
LANGUAGES: Mapping[str, int] = {"en-US": 0, "fr-FR": 1}
"""Windows' names, and where the language stands in MEANINGS."""
DEFINED: Mapping[str, tuple[str, str]] = {
    "supported": ("Windows 10, 1809 or newer", "Windows 10, 1809 ou plus récent"),
    "category": ("Ideabox", "Ideabox"),
}
_HEAD = {
    "xmlns": "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions",
    "revision": "1.0",
    "schemaVersion": "1.0",
}


def admx() -> str:
    """The policies, without words."""
    root = ET.Element("policyDefinitions", _HEAD)
    spaces = ET.SubElement(root, "policyNamespaces")
    ET.SubElement(spaces, "target", prefix="ideabox", namespace="Ideabox.Policies")
    ET.SubElement(spaces, "using", prefix="windows", namespace="Microsoft.Policies.Windows")
    ET.SubElement(root, "resources", minRequiredRevision="1.0")
    supported = ET.SubElement(ET.SubElement(root, "supportedOn"), "definitions")
    ET.SubElement(supported, "definition", name="supported", displayName="$(string.supported)")
    categories = ET.SubElement(root, "categories")
    ET.SubElement(categories, "category", name="ideabox", displayName="$(string.category)")
    policies = ET.SubElement(root, "policies")
    for key in MEANINGS:
        policies.append(_policy(key))
    return _written(root)


def _policy(key: str) -> ET.Element:
    yes_or_no = isinstance(getattr(Settings(), key), bool)
    policy = ET.Element(
        "policy",
        {
            "name": key,
            "class": "Both",
            "displayName": f"$(string.{key})",
            "explainText": f"$(string.{key}_help)",
            "key": KEY,
            **({"valueName": key} if yes_or_no else {"presentation": f"$(presentation.{key})"}),
        },
    )
    ET.SubElement(policy, "parentCategory", ref="ideabox")
    ET.SubElement(policy, "supportedOn", ref="supported")
    if yes_or_no:
        for element, number in (("enabledValue", "1"), ("disabledValue", "0")):
            ET.SubElement(ET.SubElement(policy, element), "decimal", value=number)
        return policy
    elements = ET.SubElement(policy, "elements")
    if key in CHOICES:
        choice = ET.SubElement(elements, "enum", id=key, valueName=key, required="true")
        for value in CHOICES[key]:
            item = ET.SubElement(choice, "item", displayName=f"$(string.{key}_{value})")
            ET.SubElement(ET.SubElement(item, "value"), "string").text = value
    elif key in RANGES:
        least, most = (str(limit) for limit in RANGES[key])
        ET.SubElement(
            elements, "decimal", id=key, valueName=key, minValue=least, maxValue=most, required="true"
        )
    else:
        ET.SubElement(elements, "text", id=key, valueName=key, required="true", maxLength="1023")
    return policy


def adml(language: str) -> str:
    """The words of the policies in one language."""
    column = LANGUAGES[language]
    root = ET.Element("policyDefinitionResources", _HEAD)
    ET.SubElement(root, "displayName").text = "Ideabox"
    ET.SubElement(root, "description").text = "Ideabox"
    resources = ET.SubElement(root, "resources")
    strings = ET.SubElement(resources, "stringTable")
    presentations = ET.SubElement(resources, "presentationTable")

    def say(name: str, words: str) -> None:
        ET.SubElement(strings, "string", id=name).text = words

    for name, words in DEFINED.items():
        say(name, words[column])
    for key, meanings in MEANINGS.items():
        say(key, _title(meanings[column]))
        say(f"{key}_help", meanings[column])
        for value in CHOICES.get(key, ()):
            say(f"{key}_{value}", value)
        if not isinstance(getattr(Settings(), key), bool):
            _present(presentations, key)
    return _written(root)


def _present(presentations: ET.Element, key: str) -> None:
    """How one value is asked for."""
    shown = ET.SubElement(presentations, "presentation", id=key)
    if key in CHOICES:
        ET.SubElement(shown, "dropdownList", refId=key).text = key
    elif key in RANGES:
        usual = str(getattr(Settings(), key))
        ET.SubElement(shown, "decimalTextBox", refId=key, defaultValue=usual).text = key
    else:
        ET.SubElement(ET.SubElement(shown, "textBox", refId=key), "label").text = key


def _title(meaning: str) -> str:
    """What a setting is, without what it may be."""
    short = re.split("[;:]", meaning, maxsplit=1)[0].strip()
    return short[0].upper() + short[1:]


def _written(root: ET.Element) -> str:
    ET.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def write(file: Path) -> None:
    """All of them in one zip, as they lie in PolicyDefinitions."""
    texts = {"Ideabox.admx": admx()} | {f"{language}/Ideabox.adml": adml(language) for language in LANGUAGES}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in texts.items():
            entry = zipfile.ZipInfo(name)  # the same zip every time
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, text)
