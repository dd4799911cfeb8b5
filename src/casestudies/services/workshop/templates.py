"""Six ways to work with cases in a room, each explained for who has never led it.

They are protocols that teachers and facilitators use everywhere, told in our own words; minutes and
group sizes are for about twenty-four people and can be changed in each workshop.
"""

from __future__ import annotations

from dataclasses import replace

from casestudies.model.workshop import Activity, WorkshopTemplate
from casestudies.said import mark, said

LOOK = "look"
"""The id of the activity in which the rows of the comparison are shown."""


def _activity(
    name: str,
    title: str,
    minutes: int,
    *prompts: str,
    steps: tuple[str, ...] = (),
    groups_of: int = 0,
) -> Activity:
    return Activity(name, title, minutes, "", (), prompts, steps, (), groups_of)


_WELCOME = _activity(
    "welcome",
    mark("Welcome"),
    5,
    mark("What brought you here, in one sentence?"),
    steps=(mark("Say what the workshop is for and what people will leave with."),),
)
_HOME = _activity(
    "home",
    mark("What we take home"),
    8,
    mark("One thing we could try within a month"),
    mark("One question we still have"),
    steps=(
        mark("Everybody writes for two minutes, alone."),
        mark("Each table says one thing it would try and one open question; write both down."),
    ),
)

GALLERY_WALK = WorkshopTemplate(
    key="gallery-walk",
    name=mark("Gallery walk"),
    summary=mark("Posters on the walls; small groups walk, read and leave notes."),
    when=mark(
        "When people should meet several models in little time, on their feet, before any talk "
        "about them."
    ),
    group_size=mark("groups of 3 to 5, as many groups as posters"),
    minutes=mark("50 to 60 minutes"),
    materials=(
        mark("A poster for each case, printed large"),
        mark("Sticky notes in two colours: one for ideas, one for questions"),
        mark("Tape, and a wall with room to stand before it"),
        mark("A clock that all can see"),
    ),
    steps=(
        mark("Hang the posters far apart and give each a number."),
        mark("Groups start at different posters and move on at a signal."),
        mark("At each poster they read silently first, then talk, then leave notes."),
        mark("Groups come back to their first poster and read what the others left."),
        mark("Close with what was new at more than one poster."),
    ),
    agenda=(
        _WELCOME,
        _activity(
            "walk",
            mark("Gallery walk"),
            25,
            mark("Read first, then talk, then leave a note"),
            mark("Idea we could use · Question we have"),
            steps=(
                mark("Five minutes a poster; give a signal one minute before each move."),
                mark("Ask for notes that a stranger could understand."),
            ),
            groups_of=4,
        ),
        _activity(LOOK, mark("Side by side"), 12, steps=(mark("Show what the notes were about."),)),
        _HOME,
    ),
    hand_outs=("posters", "note-sheet"),
)

JIGSAW = WorkshopTemplate(
    key="jigsaw",
    name=mark("Jigsaw"),
    summary=mark(
        "Each group studies one case; then new groups, one from each, put the whole together."
    ),
    when=mark(
        "When there is more to read than anybody can read, and everybody should have something to "
        "teach."
    ),
    group_size=mark("home groups of 3 to 6, one person for each case"),
    minutes=mark("60 to 75 minutes"),
    materials=(
        mark("A packet for each group: one case, or one design dimension over all cases"),
        mark("A note-taking sheet for each person"),
        mark("Tables that can be changed quickly"),
    ),
    steps=(
        mark("Experts: each group reads one packet and agrees on what it will tell the others."),
        mark("New groups: one expert of each packet sits at every table."),
        mark("Experts teach in turn, three minutes each; the others take notes."),
        mark("Each table writes down what its cases share and where they part."),
        mark("Look at the comparison together and correct it where the tables know more."),
    ),
    agenda=(
        _WELCOME,
        _activity(
            "experts",
            mark("Experts read"),
            15,
            mark("What do they do, for whom, and how do we know?"),
            mark("Choose three things to teach"),
            steps=(
                mark("Go round: does everybody have something to say that the packet supports?"),
            ),
            groups_of=4,
        ),
        _activity(
            "teach",
            mark("Teach each other"),
            18,
            mark("Three minutes each, then one question"),
            mark("What do these schools share? Where do they part?"),
            steps=(mark("Change tables first. Keep the time for each expert."),),
            groups_of=4,
        ),
        _activity(
            LOOK,
            mark("Side by side"),
            18,
            steps=(mark("Ask the experts before you reveal a card."),),
        ),
        _HOME,
    ),
    hand_outs=("packets", "note-sheet"),
)

GUESS = WorkshopTemplate(
    key="guess-the-school",
    name=mark("Guess the school"),
    summary=mark(
        "Findings without names; the room says what kind of school this is, then sees it."
    ),
    when=mark(
        "When people think they know what such schools look like, or which of them are like "
        "their own."
    ),
    group_size=mark("pairs or tables of up to 5"),
    minutes=mark("35 to 45 minutes"),
    materials=(
        mark("Cut-out cards, one set a table"),
        mark("The answer key, for the facilitator alone"),
    ),
    steps=(
        mark("Show the rows with the names hidden."),
        mark(
            "Tables say where the school might be, how large, and for whom; ask what makes them "
            "think so."
        ),
        mark("Write the guesses down, then reveal the names."),
        mark("Talk about what surprised people, and what that says about their own school."),
    ),
    agenda=(
        _WELCOME,
        _activity(
            LOOK,
            mark("Who does this?"),
            18,
            mark("Where might this school be? How large is it? Who are its students?"),
            steps=(mark("Keep the names hidden (N). Take guesses before you go on."),),
            groups_of=4,
        ),
        _activity(
            "reveal",
            mark("Reveal and wonder"),
            8,
            mark("What surprised you?"),
            mark("What did you take for granted?"),
            steps=(mark("Press N to show the names, then go back through the rows."),),
        ),
        _HOME,
    ),
    hand_outs=("cards", "answer-key"),
    hides_names=True,
)

FOUR_CORNERS = WorkshopTemplate(
    key="four-corners",
    name=mark("Four corners"),
    summary=mark(
        "A statement on the wall; people walk to the corner that says how far they agree."
    ),
    when=mark("When a room is polite and you need to see where it really stands."),
    group_size=mark("all together, then whoever stands in a corner"),
    minutes=mark("35 to 45 minutes"),
    materials=(
        mark("Four signs: strongly agree, agree, disagree, strongly disagree"),
        mark("Room to walk"),
    ),
    steps=(
        mark("Show a row of the comparison and read what each school does."),
        mark("Say: we could do this here. Everybody walks to a corner."),
        mark("Each corner talks for two minutes and says its best reason."),
        mark("People may change corners; ask those who do what moved them."),
    ),
    agenda=(
        _WELCOME,
        _activity(
            "corners",
            mark("Four corners"),
            6,
            mark("“We could do this in our school.”"),
            mark("Walk to the corner that says how far you agree"),
            steps=(
                mark("Explain the corners with a statement that harms nobody."),
                mark("Before each row: silence, think, then walk."),
            ),
        ),
        _activity(
            LOOK,
            mark("Where do we stand?"),
            20,
            steps=(mark("After each row ask two corners for their reason; note it."),),
        ),
        _HOME,
    ),
    hand_outs=("one-page", "note-sheet"),
)

SEE_THINK_WONDER = WorkshopTemplate(
    key="see-think-wonder",
    name=mark("See, think, wonder"),
    summary=mark("What is written, what we make of it, what we would have to ask."),
    when=mark("When people judge before they have read, and when evidence is thin."),
    group_size=mark("alone, then pairs, then all"),
    minutes=mark("30 to 40 minutes"),
    materials=(mark("A see-think-wonder sheet for each person"),),
    steps=(
        mark("See: two minutes, only what is written on the card, nothing else."),
        mark("Think: what might be behind it? Say what makes you think so."),
        mark("Wonder: what would you ask them? Note what is not documented."),
        mark("Share row after row; keep the three apart."),
    ),
    agenda=(
        _WELCOME,
        _activity(
            "see",
            mark("See, think, wonder"),
            4,
            mark("I see: what is written"),
            mark("I think: what may be behind it"),
            mark("I wonder: what we would ask"),
            steps=(mark("Do the first row together, aloud."),),
        ),
        _activity(
            LOOK, mark("Row after row"), 18, steps=(mark("Two minutes of silence at each row."),)
        ),
        _HOME,
    ),
    hand_outs=("note-sheet", "one-page"),
)

CONSULTANCY = WorkshopTemplate(
    key="design-consultancy",
    name=mark("Design consultancy"),
    summary=mark(
        "Your own school beside two models: a dilemma is told, the others think with you."
    ),
    when=mark(
        "When a team has a real design question and models that answered it in different ways."
    ),
    group_size=mark("a presenting team and 4 to 12 consultants"),
    minutes=mark("50 to 65 minutes"),
    materials=(
        mark("Your school's profile, described under Models like ours"),
        mark("A one-page comparison for each consultant"),
    ),
    steps=(
        mark("The team tells its school and its question in five minutes; nobody interrupts."),
        mark("Consultants ask questions that have short answers."),
        mark("Look at what the models do about it."),
        mark("Consultants talk about the team's question; the team listens and takes notes."),
        mark("The team says what it heard and what it will do next."),
    ),
    agenda=(
        _activity(
            "dilemma",
            mark("Our school and our question"),
            10,
            mark("Who are our students?"),
            mark("What are we trying to design?"),
            steps=(mark("The team talks, all others listen. Then questions with short answers."),),
        ),
        _activity(
            LOOK,
            mark("What the models do"),
            20,
            steps=(mark("Ask: what would have to be true here?"),),
        ),
        _activity(
            "consult",
            mark("Consultancy"),
            15,
            mark("What did we hear? What is the real question?"),
            mark("What could be tried, and what would it cost?"),
            steps=(mark("The team sits apart and only listens."),),
        ),
        _activity(
            "respond",
            mark("The team responds"),
            7,
            mark("What we heard"),
            mark("What we will do next"),
            steps=(mark("Note the next step and who takes it."),),
        ),
    ),
    hand_outs=("one-page", "blank"),
    needs_profile=True,
)

_TEMPLATES: tuple[WorkshopTemplate, ...] = (
    GALLERY_WALK,
    JIGSAW,
    GUESS,
    FOUR_CORNERS,
    SEE_THINK_WONDER,
    CONSULTANCY,
)

_PLAIN: tuple[Activity, ...] = (_WELCOME, _activity(LOOK, mark("Side by side"), 0), _HOME)


def templates() -> tuple[WorkshopTemplate, ...]:
    """The ways to work with cases, told in the language that is spoken now."""
    return tuple(_told(template) for template in _TEMPLATES)


def template_keys() -> tuple[str, ...]:
    """Their keys, in the same order."""
    return tuple(template.key for template in _TEMPLATES)


def plain() -> tuple[Activity, ...]:
    """The agenda without a template; the rows give the look its minutes."""
    return tuple(_told_activity(item) for item in _PLAIN)


def _told(template: WorkshopTemplate) -> WorkshopTemplate:
    return replace(
        template,
        name=said(template.name),
        summary=said(template.summary),
        when=said(template.when),
        group_size=said(template.group_size),
        minutes=said(template.minutes),
        materials=tuple(said(text) for text in template.materials),
        steps=tuple(said(text) for text in template.steps),
        agenda=tuple(_told_activity(item) for item in template.agenda),
    )


def _told_activity(item: Activity) -> Activity:
    return replace(
        item,
        title=said(item.title),
        prompts=tuple(said(text) for text in item.prompts),
        steps=tuple(said(text) for text in item.steps),
    )
