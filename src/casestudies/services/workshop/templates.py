"""Six ways to work with cases in a room, each explained for who has never led it.

They are protocols that teachers and facilitators use everywhere, told in our own words; minutes and
group sizes are for about twenty-four people and can be changed in each workshop.
"""

from __future__ import annotations

from casestudies.model.workshop import Activity, WorkshopTemplate

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
    "Welcome",
    5,
    "What brought you here, in one sentence?",
    steps=("Say what the workshop is for and what people will leave with.",),
)
_HOME = _activity(
    "home",
    "What we take home",
    8,
    "One thing we could try within a month",
    "One question we still have",
    steps=(
        "Everybody writes for two minutes, alone.",
        "Each table says one thing it would try and one open question; write both down.",
    ),
)

GALLERY_WALK = WorkshopTemplate(
    key="gallery-walk",
    name="Gallery walk",
    summary="Posters on the walls; small groups walk, read and leave notes.",
    when="When people should meet several models in little time, on their feet, before any talk "
    "about them.",
    group_size="groups of 3 to 5, as many groups as posters",
    minutes="50 to 60 minutes",
    materials=(
        "A poster for each case, printed large",
        "Sticky notes in two colours: one for ideas, one for questions",
        "Tape, and a wall with room to stand before it",
        "A clock that all can see",
    ),
    steps=(
        "Hang the posters far apart and give each a number.",
        "Groups start at different posters and move on at a signal.",
        "At each poster they read silently first, then talk, then leave notes.",
        "Groups come back to their first poster and read what the others left.",
        "Close with what was new at more than one poster.",
    ),
    agenda=(
        _WELCOME,
        _activity(
            "walk",
            "Gallery walk",
            25,
            "Read first, then talk, then leave a note",
            "Idea we could use · Question we have",
            steps=(
                "Five minutes a poster; give a signal one minute before each move.",
                "Ask for notes that a stranger could understand.",
            ),
            groups_of=4,
        ),
        _activity(LOOK, "Side by side", 12, steps=("Show what the notes were about.",)),
        _HOME,
    ),
    hand_outs=("posters", "note-sheet"),
)

JIGSAW = WorkshopTemplate(
    key="jigsaw",
    name="Jigsaw",
    summary="Each group studies one case; then new groups, one from each, put the whole together.",
    when="When there is more to read than anybody can read, and everybody should have something to "
    "teach.",
    group_size="home groups of 3 to 6, one person for each case",
    minutes="60 to 75 minutes",
    materials=(
        "A packet for each group: one case, or one design dimension over all cases",
        "A note-taking sheet for each person",
        "Tables that can be changed quickly",
    ),
    steps=(
        "Experts: each group reads one packet and agrees on what it will tell the others.",
        "New groups: one expert of each packet sits at every table.",
        "Experts teach in turn, three minutes each; the others take notes.",
        "Each table writes down what its cases share and where they part.",
        "Look at the comparison together and correct it where the tables know more.",
    ),
    agenda=(
        _WELCOME,
        _activity(
            "experts",
            "Experts read",
            15,
            "What do they do, for whom, and how do we know?",
            "Choose three things to teach",
            steps=("Go round: does everybody have something to say that the packet supports?",),
            groups_of=4,
        ),
        _activity(
            "teach",
            "Teach each other",
            18,
            "Three minutes each, then one question",
            "What do these schools share? Where do they part?",
            steps=("Change tables first. Keep the time for each expert.",),
            groups_of=4,
        ),
        _activity(LOOK, "Side by side", 18, steps=("Ask the experts before you reveal a card.",)),
        _HOME,
    ),
    hand_outs=("packets", "note-sheet"),
)

GUESS = WorkshopTemplate(
    key="guess-the-school",
    name="Guess the school",
    summary="Findings without names; the room says what kind of school this is, then sees it.",
    when="When people think they know what such schools look like, or which of them are like "
    "their own.",
    group_size="pairs or tables of up to 5",
    minutes="35 to 45 minutes",
    materials=(
        "Cut-out cards, one set a table",
        "The answer key, for the facilitator alone",
    ),
    steps=(
        "Show the rows with the names hidden.",
        "Tables say where the school might be, how large, and for whom; ask what makes them "
        "think so.",
        "Write the guesses down, then reveal the names.",
        "Talk about what surprised people, and what that says about their own school.",
    ),
    agenda=(
        _WELCOME,
        _activity(
            LOOK,
            "Who does this?",
            18,
            "Where might this school be? How large is it? Who are its students?",
            steps=("Keep the names hidden (N). Take guesses before you go on.",),
            groups_of=4,
        ),
        _activity(
            "reveal",
            "Reveal and wonder",
            8,
            "What surprised you?",
            "What did you take for granted?",
            steps=("Press N to show the names, then go back through the rows.",),
        ),
        _HOME,
    ),
    hand_outs=("cards", "answer-key"),
    hides_names=True,
)

FOUR_CORNERS = WorkshopTemplate(
    key="four-corners",
    name="Four corners",
    summary="A statement on the wall; people walk to the corner that says how far they agree.",
    when="When a room is polite and you need to see where it really stands.",
    group_size="all together, then whoever stands in a corner",
    minutes="35 to 45 minutes",
    materials=(
        "Four signs: strongly agree, agree, disagree, strongly disagree",
        "Room to walk",
    ),
    steps=(
        "Show a row of the comparison and read what each school does.",
        "Say: we could do this here. Everybody walks to a corner.",
        "Each corner talks for two minutes and says its best reason.",
        "People may change corners; ask those who do what moved them.",
    ),
    agenda=(
        _WELCOME,
        _activity(
            "corners",
            "Four corners",
            6,
            "“We could do this in our school.”",
            "Walk to the corner that says how far you agree",
            steps=(
                "Explain the corners with a statement that harms nobody.",
                "Before each row: silence, think, then walk.",
            ),
        ),
        _activity(
            LOOK,
            "Where do we stand?",
            20,
            steps=("After each row ask two corners for their reason; note it.",),
        ),
        _HOME,
    ),
    hand_outs=("one-page", "note-sheet"),
)

SEE_THINK_WONDER = WorkshopTemplate(
    key="see-think-wonder",
    name="See, think, wonder",
    summary="What is written, what we make of it, what we would have to ask.",
    when="When people judge before they have read, and when evidence is thin.",
    group_size="alone, then pairs, then all",
    minutes="30 to 40 minutes",
    materials=("A see-think-wonder sheet for each person",),
    steps=(
        "See: two minutes, only what is written on the card, nothing else.",
        "Think: what might be behind it? Say what makes you think so.",
        "Wonder: what would you ask them? Note what is not documented.",
        "Share row after row; keep the three apart.",
    ),
    agenda=(
        _WELCOME,
        _activity(
            "see",
            "See, think, wonder",
            4,
            "I see: what is written",
            "I think: what may be behind it",
            "I wonder: what we would ask",
            steps=("Do the first row together, aloud.",),
        ),
        _activity(LOOK, "Row after row", 18, steps=("Two minutes of silence at each row.",)),
        _HOME,
    ),
    hand_outs=("note-sheet", "one-page"),
)

CONSULTANCY = WorkshopTemplate(
    key="design-consultancy",
    name="Design consultancy",
    summary="Your own school beside two models: a dilemma is told, the others think with you.",
    when="When a team has a real design question and models that answered it in different ways.",
    group_size="a presenting team and 4 to 12 consultants",
    minutes="50 to 65 minutes",
    materials=(
        "Your school's profile, described under Models like ours",
        "A one-page comparison for each consultant",
    ),
    steps=(
        "The team tells its school and its question in five minutes; nobody interrupts.",
        "Consultants ask questions that have short answers.",
        "Look at what the models do about it.",
        "Consultants talk about the team's question; the team listens and takes notes.",
        "The team says what it heard and what it will do next.",
    ),
    agenda=(
        _activity(
            "dilemma",
            "Our school and our question",
            10,
            "Who are our students?",
            "What are we trying to design?",
            steps=("The team talks, all others listen. Then questions with short answers.",),
        ),
        _activity(LOOK, "What the models do", 20, steps=("Ask: what would have to be true here?",)),
        _activity(
            "consult",
            "Consultancy",
            15,
            "What did we hear? What is the real question?",
            "What could be tried, and what would it cost?",
            steps=("The team sits apart and only listens.",),
        ),
        _activity(
            "respond",
            "The team responds",
            7,
            "What we heard",
            "What we will do next",
            steps=("Note the next step and who takes it.",),
        ),
    ),
    hand_outs=("one-page", "blank"),
    needs_profile=True,
)

TEMPLATES: tuple[WorkshopTemplate, ...] = (
    GALLERY_WALK,
    JIGSAW,
    GUESS,
    FOUR_CORNERS,
    SEE_THINK_WONDER,
    CONSULTANCY,
)

PLAIN: tuple[Activity, ...] = (_WELCOME, _activity(LOOK, "Side by side", 0), _HOME)
"""The agenda without a template; the rows give the look its minutes."""
