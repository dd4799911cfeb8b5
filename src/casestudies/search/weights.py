"""Every number of the ranking, with what it is worth.

Behind each stands what nDCG@10 over all 134 judged queries does, in thousandths, when the number
is halved and when it is doubled (``python -m tests.relevance.weights``, content of 2026.11.1, where
it is 0.8794): "-12.0/-3.5". What loses nothing either way is there for what no judged query asks:
completion of a last word, filters apart, former names, readings and terms, more like this.
"questions": the same on the 34 open whole questions, where nDCG@10 is 0.7695 (the 134 beside them
stood at 0.9132 then).
"""

from __future__ import annotations

# --- words and units (planner) -----------------------------------------------------------------
TERM_WEIGHT = 1.5  # -13.8/-0.1; a term of the field against an ordinary word
REQUIRED_WEIGHT = 2.2  # -2.8/+1.3; whom it is about, and which case
PLACE_WEIGHT = 1.0  # +0.0/+0.0; the name of a place in a passage: its cases come first anyway
KIND_OF_CASE_WEIGHT = 2.2  # -0.4/-0.1; a kind, grades, setting or size in a passage
VISIT_WEIGHT = 0.8  # of "visits" for "host visits": what is told of them is shown
FRAME_WEIGHT = 0.7  # a word that only asks, as "looking" in "looking for schools that"
ASKER_WEIGHT = 0.4  # what an asker tells of his own school, where it is more than one thing
HINT_WEIGHT = 0.5  # -0.1/-0.0
RARE = 3  # +0.0/-0.1; a rarer word may be met by the term of the field that has it
PREFIX_WEIGHT = 0.8  # +0.0/+0.0
SPELLING_WEIGHT = 0.6  # +0.3/-0.9
NO_WEIGHT = 1.5  # a passage that says "no homework" where it is asked for without
PART_WEIGHT = 0.9  # +0.0/+0.0; of midyear for each half of mid-year
APART_WEIGHT = 0.5  # +0.0/-0.1; push back for pushback: the words may mean something else
LOOSE_PREFIX = 3  # +0.0/+0.0; shorter beginnings complete to the commonest words only
FEW_COMPLETIONS = 12  # +0.0/+0.0

# --- the thesaurus -----------------------------------------------------------------------------
RELATION_WEIGHTS = {
    "synonym": 0.7,  # -9.0/-9.4
    "abbreviation": 0.85,  # -1.4/-2.2
    "former-name": 0.9,  # +0.0/+0.0
    "spelling": 0.95,  # -0.2/+0.6
    "narrower": 0.5,  # +0.0/-1.4
}
MOST_ALTERNATIVES = 24  # -0.7/+0.0

# --- a word in a passage (BM25) -----------------------------------------------
REPETITION_WEIGHT = 1.2  # -1.6/-0.6; BM25's k1
LENGTH_WEIGHT = 0.4  # -0.5/-0.8; BM25's b: of short findings a long one is hardly less about a word
TITLE_WEIGHT = 1.6  # +0.0/+0.0
ASKED_AS_WEIGHT = 0.4  # a word of how readers would ask for the passage, against one of its text
LOOSE_WEIGHT = 0.6  # -0.1/-4.5

# --- labels: what a passage is about without saying it -------------------------------------------
LABEL_WEIGHTS = {
    "name": 0.9,  # -3.5/+3.0
    "place": 0.6,  # -0.2/-0.2
    "population": 1.2,  # -1.4/+2.8
    "dimension": 0.7,  # +0.1/-1.6
    "practice": 1.0,  # -9.8/+4.3
    "meaning": 0.4,  # -7.0/-9.3
    "asked": 1.0,  # -17.0/+5.9
    "section": 0.5,  # -2.6/-0.1
}
# How fast a label fades when only some of its words are asked for: a word of a name means little.
LABEL_FADING = {"name": 1.0, "meaning": 0.0}  # name +3.1/-3.5

# --- a passage -------------------------------------------------------------------------------
KIND_WEIGHTS = {
    "name": 1.3,  # +0.0/+0.0
    "headline": 1.25,  # +5.5/-20.6
    "distinctive": 1.15,  # -3.7/+2.8
    "summary": 1.1,  # +0.3/-0.1
    "finding": 1.0,  # -12.5/-3.5
    "challenge": 0.95,  # +1.0/-3.3
    "outcome": 0.95,  # +0.0/+0.2
    "visit": 0.95,  # +1.1/+0.1
    "event": 0.9,  # +0.1/+1.9
    "figure": 0.8,  # +0.0/-0.2
    "profile": 0.8,  # -0.1/+2.4
    "reading": 1.0,  # +0.0/+0.0
    "term": 1.0,  # +0.0/+0.0
    "note": 1.0,
    "highlight": 0.9,
}
MET = 0.3  # -0.0/-34.8; a unit met less strongly than this is a hint and does not count as found
COMMON = (
    0.25  # -9.1/+0.7; a word in more than this share of passages is not required beside rarer ones
)
ENOUGH_CASES = 8  # -6.8/-1.8
REPORTED_LEAST = 0.5  # of a query that what schools report must meet; no case is ranked by it
LEVELS = (0.999, 0.7, 0.5, 0.3)  # the part of a query that a passage must meet, step by step
COVERING = 0.8  # -1.5/+0.2; how much passages that meet only a part fall behind

# --- a case ----------------------------------------------------------------------------------
NAMED = 100.0  # -2.8/+0.0; a case whose name is the query comes first
BEST_PASSAGES = 6  # -3.7/-0.0
FADING = 0.6  # -9.4/-10.1; each next passage of a case against the one before
APART = 0.6  # +0.0/+0.0; of a passage that has only some of the chosen passage facets
MANY = 0.1  # -2.3/-0.9; a case with many passages on it is a little better than one with few
PLACE_FIRST = 1.2  # +0.0/+0.0; a case at a place named, against the best of the others, for each
KIND_FIRST = 0.5  # of the kind, grades, setting or size that the words name
HOSTED_ONCE = 0.5  # of that, for a case that has hosted visits, where one that hosts is asked for
MOST_TOGETHER = (
    12  # -0.4/+0.0; so many passages of a case may share in meeting all parts of a query
)

# --- near in meaning, mixed with the words (`tools/meaning`) -------------------------------------
MEANING_NOISE = 0.2  # any two texts of this field are so near
MEANING_RARE = 0.5  # power of a word's rarity that it has in the meaning of a question
MEANING_STANDING = 3.0  # a case so many spreads above the average counts in full
MEANING_OUT = 1 / 6  # of that: half a spread above the average stands out
MEANING_WEIGHT = 2.0  # 1.4: questions -3.6, unseen -8.9, queries -1.8; of n things n / (n + 1)
MEANING_PARTS = 0.8  # questions -9.0/-3.1; of the parts of a whole question, each for itself
MEANING_TOGETHER = 0.2  # -0.5/-1.7; how much a case falls behind that lacks a part
MEANING_CODES = 0.2  # -4.1/+0.3, questions -8.5/-6.7; of a passage coded as the nearest ones are
MEANING_CODING = 40  # -0.5/-3.1, questions -2.0/-2.3; so many of the nearest
MEANING_SELDOM = (
    0.02  # +0.1/-0.6, questions -2.0/-1.3; added to the shares of passages that have a code
)
MEANING_LOOKED = 10  # -1.3/-0.4, questions -6.9/-2.1; near passages of a case that may be its best
MEANING_NEAREST = 5  # questions -0.4/-4.2; passages that tell how much there is on a part
MEANING_WORDS = 0.3  # of the cubed share of the question that a passage meets, beside its cosine
MEANING_WORDS_LEAST = 0.3  # a smaller share of the question says nothing
MEANING_FADING = 0.7  # each next passage of a case against the one before
MEANING_LEAST = 0.3  # a case that the words did not find has a passage so near
MEANING_ALONE = 0.5  # and where the words find nothing at all, so near
MEANING_MOST = 10  # meaning adds cases up to so many in all
MEANING_BESIDE = 5  # or so many beside cases that meet only a part of the words
MEANING_PASSAGE = 0.5  # of the cosine, in the order of a case's passages
MEANING_SAME = 0.45  # a passage so near to a word says it in other words
MEANING_SUBJECT = 0.24  # a code so near to a question that finds nothing is offered,
MEANING_AGREEING = 30  # where one of so many nearest passages carries it too
MEANING_WORD = 0.4  # a word of a passage so near to the question is named

# --- answered beforehand (`tools/meaning/answered.py`) -------------------------------------------
ANSWERED_NEAR = 0.3  # a question so near to one that editors answered is like it
ANSWERED_MOST = 8  # so many of those nearest to it
ANSWERED_SURELY = 0.3  # and so much nearer yet it surely is
ANSWERED_IN_PART = 1 / 3  # of a case that answers it in part, beside one that answers directly
ANSWERED_WEIGHT = 1.0  # of how much better a case answers than it answers any question,
ANSWERED_WHOLE = 3.0  # and where the question is a whole one
ANSWERED_TOLD = 0.5  # a question so near is told as a reason

# --- whole questions ----------------------------------------------------------------------------
QUESTION_UNITS = 5  # questions +0.0/-28.2; so many things are asked for
QUESTION_WORDS = 8  # questions +0.0/-4.0; in so many words, little ones among them
QUESTION_TOGETHER = 0.1  # questions +1.8/-1.2; of it no case has all: how much less it counts there

# --- a question as a row (answers) ---------------------------------------------------------------
# On the 79 judged queries that may be looked at: at 0.5, of the cases worth reading 0.91 have a
# finding that answers, of those that nobody named 0.11; at 0.55 it is 0.82 and 0.07.
ANSWER_WORDS = 0.5  # of the squared share of the question that a finding meets, beside its cosine
ANSWER_LEAST = 0.5  # a finding that answers less is not shown: nothing found
ANSWER_MOST = 3  # findings in a cell

# --- more like this (similar): not in the judged queries ----------------------------------------
POPULATION_WEIGHT = 0.8  # +0.0/+0.0
SETTING_WEIGHT = 1.0  # +0.0/+0.0
WORD_WEIGHT = 0.35  # +0.0/+0.0
DIMENSION_WEIGHT = 0.8  # +0.0/+0.0
SHARED_WORDS = 4  # +0.0/+0.0; without a shared code, so many rare words must be shared
SIMILAR_LEAST = 0.5  # or it is so near in meaning
SIMILAR_MEANING = 4.0  # of the cosine, beside rarity: a rare code counts about 5
