"""An anonymous profile as PDF: what a colleague or an employer gets on paper, and nothing more."""

from datetime import datetime

from cases.profile.anonymous import AnonymousProfile
from reports.documents.typesetting import typeset

FOOTER = "Profiel zonder naam, voor werkgevers. Noem de code als u over deze kandidaat belt."


def profile_pdf(profile: AnonymousProfile, *, at: datetime) -> bytes:
    """The profile as PDF bytes; its properties name the code and the region, never a person or an author."""
    since = profile.visible_since
    content = {
        "title": f"Profiel {profile.code}",
        "author": profile.region,
        "footer": FOOTER,
        "facts": [
            ["Leeftijd", profile.age],
            ["Regio", profile.region],
            *([["Zichtbaar sinds", f"{since:%d-%m-%Y}"]] if since else []),
        ],
        "pitch": profile.pitch,
        "parts": [
            {"title": part.title, "lines": [[line.label, line.text] for line in part.lines]}
            for part in profile.parts
            if part.lines
        ],
    }
    return typeset("profile.typ", content, at=at)
