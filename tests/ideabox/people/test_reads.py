"""People, sites and groups, as everyone may list them."""

from __future__ import annotations

import pytest

from ideabox.campaigns.requests import PrepareCampaign
from ideabox.people.requests import ListPeople, ListSites, VisitPeople
from tests.ideabox.world import World


def test_people_come_by_name_with_their_sites(chain: World) -> None:
    page = chain.ask("peer", ListPeople())
    assert [row.name for row in page.rows] == sorted(row.name for row in page.rows)
    assert page.after is None
    author = next(row for row in page.rows if row.login == "author")
    assert (author.site_code, author.site_name, author.region, author.job) == (
        "north",
        "Site north",
        "North",
        "Job of author",
    )
    administrator = next(row for row in page.rows if row.login == "ada")
    assert administrator.administrator
    assert not author.administrator


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("aUtH", {"author"}),
        ("site south", {"outsider"}),
        ("south", {"outsider"}),
        ("%", set()),
        ("_", set()),
        ("/", set()),
        (" peer ", {"peer"}),
    ],
)
def test_people_are_found_by_name_login_and_site(chain: World, text: str, found: set[str]) -> None:
    assert {row.login for row in chain.ask("peer", ListPeople(text)).rows} == found


def test_those_who_left_are_listed_on_request_only(chain: World) -> None:
    chain.person("gone", active=False)
    assert "gone" not in {row.login for row in chain.ask("peer", ListPeople()).rows}
    assert "gone" in {row.login for row in chain.ask("peer", ListPeople(active_only=False)).rows}


def test_pages_of_people_make_the_whole(chain: World) -> None:
    for place in range(5):
        chain.person(f"twin{place}", name="Twin")
    whole = [row.id for row in chain.ask("peer", ListPeople()).rows]
    pages, after = [], None
    while True:
        page = chain.ask("peer", ListPeople(most=2, after=after))
        pages += [row.id for row in page.rows]
        assert len(page.rows) <= 2
        if (after := page.after) is None:
            break
    assert pages == whole


def test_sites_count_their_active_people(chain: World) -> None:
    chain.person("gone", "south", active=False)
    sites = {row.code: row for row in chain.ask("peer", ListSites())}
    assert (sites["north"].people, sites["south"].people, sites["south"].region) == (5, 1, "South")
    assert list(sites) == sorted(sites)


@pytest.mark.parametrize("query", [ListPeople(), ListPeople(most=2, active_only=False), ListPeople("%")])
def test_a_visit_is_both_lists_in_one_statement(chain: World, query: ListPeople) -> None:
    chain.person("gone", "south", active=False)
    found = chain.ask("peer", VisitPeople(query))
    assert found.people == chain.ask("peer", query)
    assert found.sites == chain.ask("peer", ListSites())


def test_groups_count_their_members(chain: World) -> None:
    chain.group("Gardeners", "author", "peer")
    groups = chain.ask("peer", PrepareCampaign(None)).groups
    assert [(row.name, row.people) for row in groups] == [("Gardeners", 2)]


def test_a_page_of_people_walks_along_their_names(chain: World) -> None:
    chain.ask("peer", ListPeople())
    assert any("USING INDEX person_name" in step for step in chain.plan())
    assert not any("TEMP B-TREE" in step for step in chain.plan())
