"""Campaigns for others, roles, dates, people, the audit and the feed."""

from __future__ import annotations

from tests.attacks.attack import attack, no_trigger, open_table
from tests.attacks.scene import Hand

SAY = "INSERT INTO ideabox.comment (id, idea_id, author_id, body, at) VALUES"


@attack(
    who="ada",
    without="GRANT TRUNCATE ON ideabox.audit TO ideabox_person;" + no_trigger("audit", "frozen_whole"),
)
def test_an_administrator_empties_the_audit(c: Hand) -> object:
    """Not even whole."""
    c.rows("TRUNCATE ideabox.audit")
    return True


@attack(
    who="ada",
    without="GRANT DELETE, SELECT ON ideabox.audit TO ideabox_person; ALTER TABLE ideabox.audit DISABLE ROW LEVEL SECURITY;"
    + no_trigger("audit", "frozen"),
)
def test_an_administrator_prunes_the_audit(c: Hand) -> object:
    """A line of it."""
    return c.count("DELETE FROM ideabox.audit WHERE act = 'import opened'")


@attack(by="olga")
def test_look_into_a_campaign_for_others(c: Hand) -> object:
    """An audience is a wall."""
    return c.rows(
        "SELECT 1 FROM ideabox.campaign WHERE id = %(northern)s UNION ALL SELECT 1 FROM ideabox.idea WHERE id = %(far)s"
        " UNION ALL SELECT 1 FROM ideabox.tally WHERE idea_id = %(far)s UNION ALL SELECT 1 FROM ideabox.phase WHERE campaign_id = %(northern)s"
    )


@attack(
    without="GRANT INSERT ON ideabox.campaign_site TO ideabox_person; ALTER POLICY add ON ideabox.campaign_site WITH CHECK (true);"
    + no_trigger("campaign_site", "a_law")
)
def test_invite_my_own_site(c: Hand) -> object:
    """The audience is the leads' affair."""
    return c.count(
        "INSERT INTO ideabox.campaign_site (campaign_id, site_id) VALUES (%(northern)s, %(south)s)"
    )


@attack(
    without="ALTER POLICY add ON ideabox.campaign_role WITH CHECK (true);"
    + no_trigger("campaign_role", "a_law")
)
def test_appoint_myself_sponsor(c: Hand) -> object:
    """So are the roles."""
    return c.count(
        "INSERT INTO ideabox.campaign_role (person_id, campaign_id, role) VALUES (%(mallory)s, %(open)s, 'sponsor')"
    )


@attack(by="fay")
def test_close_a_campaign(c: Hand) -> object:
    """And its life."""
    return c.count("UPDATE ideabox.campaign SET state = 'closed' WHERE id = %(open)s")


@attack(who="fay", without=no_trigger("phase", "a_law", "b_law"))
def test_a_facilitator_moves_dates_in_silence(c: Hand) -> object:
    """After the launch dates move with a public reason."""
    return c.count(
        "UPDATE ideabox.phase SET closes_at = now() + interval '90 days' WHERE id = %(open_phase)s"
    )


@attack(by="ada")
def test_see_a_campaign_in_preparation(c: Hand) -> object:
    """What is prepared is its leads' own."""
    return c.rows("SELECT name FROM ideabox.campaign WHERE id = %(draft_campaign)s")


@attack(by="ada")
def test_promote_myself(c: Hand) -> object:
    """People are the administrators' business."""
    return c.count("UPDATE ideabox.person SET administrator = true WHERE id = %(mallory)s")


@attack(by="ada")
def test_move_myself_to_another_site(c: Hand) -> object:
    """A site opens campaigns."""
    return c.count("UPDATE ideabox.person SET site_id = %(north)s WHERE id = %(mallory)s")


@attack(
    without=f"GRANT UPDATE ON ideabox.app_meta TO ideabox_person; CREATE POLICY loose ON ideabox.app_meta USING (true); {no_trigger('app_meta', 'a_law')}; INSERT INTO ideabox.app_meta VALUES ('probe', '1')"
)
def test_tell_every_client_that_it_is_too_old(c: Hand) -> object:
    """What clients go by is written by upgrades and DBAs alone."""
    return c.count("UPDATE ideabox.app_meta SET value = '99'")


@attack(
    who="ada",
    without="GRANT INSERT, UPDATE ON ideabox.app_meta TO ideabox_person; CREATE POLICY loose ON ideabox.app_meta USING (true)",
)
def test_send_everybody_to_a_download_of_my_own(c: Hand) -> object:
    """Where people get a newer program is no business of an administrator's of Ideabox: only of who runs the server."""
    return c.count("INSERT INTO ideabox.app_meta VALUES ('download', 'https://192.0.2.1/')")


@attack(who="sue", without="UPDATE ideabox.person SET active = true")
def test_a_suspended_person_looks_around(c: Hand) -> object:
    """Every policy asks who I am."""
    return c.rows(
        "SELECT 1 FROM ideabox.person UNION ALL SELECT 1 FROM ideabox.campaign UNION ALL SELECT 1 FROM ideabox.idea"
        " UNION ALL SELECT 1 FROM ideabox.comment UNION ALL SELECT 1 FROM mine.change UNION ALL SELECT 1 FROM ideabox.site"
    )


@attack(who="sue", without="UPDATE ideabox.person SET active = true")
def test_a_suspended_person_writes(c: Hand) -> object:
    """Nor do empty names pass for an empty me."""
    done = [
        c.state(f"{SAY} (%(fresh)s, %(named)s, {who}, 'Hello', now())") == "" for who in ("%(sue)s", "NULL")
    ]
    return any(done)


@attack(without=open_table("change"))
def test_the_feed_tells_of_reports(c: Hand) -> object:
    """The feed says what happened, not that somebody reported."""
    table = (
        "ideabox.change"
        if c.value("SELECT has_column_privilege('ideabox.change', 'what', 'SELECT')")
        else "mine.change"
    )
    return c.rows(f"SELECT 1 FROM {table} WHERE what = 'report'")


@attack(
    without="CREATE OR REPLACE VIEW mine.change WITH (security_barrier) AS SELECT c.mark, c.campaign_id, c.idea_id, c.what FROM ideabox.change c"
    " WHERE c.campaign_id IN (SELECT law.my_campaigns()) AND (c.what <> 'report' OR c.campaign_id IN (SELECT law.i_moderate()))"
)
def test_explain_finds_reports_in_the_feed(c: Hand) -> object:
    """A condition pushed into the view met the report before the policy did."""
    ask = "SELECT 1 FROM mine.change WHERE what = ANY (ARRAY['report']) AND idea_id = ANY (ARRAY[{}])"
    return c.explained(ask.format("%(named)s")) != c.explained(ask.format("%(own)s"))


@attack(
    without="INSERT INTO ideabox.change (idea_id, what) SELECT id, 'draft' FROM ideabox.idea WHERE state = 'draft'; CREATE OR REPLACE VIEW mine.change AS SELECT mark, campaign_id, idea_id, what FROM ideabox.change"
)
def test_the_feed_tells_of_drafts(c: Hand) -> object:
    """A draft happens nowhere but at its author's."""
    return c.rows("SELECT 1 FROM mine.change WHERE idea_id = %(draft)s")
