"""What differs between five pairs of cases, read by hand from the YAML of the core pack."""

from __future__ import annotations

from casestudies.model.differences import Reason

S, P, F, G = Reason.STATES, Reason.PRACTICES, Reason.FIGURES, Reason.GAP
Hand = dict[str, tuple[str, str, str, tuple[Reason, ...]]]

# row: practices of the left alone, of the right alone, of both, and why the row differs.
# "x!" is a practice of both in different states; "x-" is documented as absent, "x." ended.
LINDSAY_SANBORN: Hand = {
    "vision": (
        "graduate-profile community-shaped-vision graduates-made-the-case whole-person-aims",
        "",
        "",
        (P,),
    ),
    "culture": ("renamed-roles", "", "", (P,)),
    "agency": (
        "personal-learning-plan progress-tracked-by-students choice-of-demonstration "
        "choice-of-task-or-resource students-shape-the-model",
        "students-in-governance",
        "students-name-where-they-are",
        (P,),
    ),
    "competencies": (
        "habits-as-competencies",
        "cross-cutting-standards competencies-by-course teacher-written-competencies",
        "priority-standards continuum-across-grades targets-open-to-students",
        (P,),
    ),
    "instruction": (
        "blended-learning different-work-one-room project-units",
        "interdisciplinary-courses",
        "",
        (P,),
    ),
    "assessment": (
        "assessed-when-ready revision-expected public-exhibitions",
        "local-tasks-for-state-tests performance-tasks common-assessments",
        "",
        (P,),
    ),
    "grading": (
        "no-letter-grades four-point-scale",
        "habits-reported-apart shared-grading-policy only-mastery-counts",
        "",
        (P,),
    ),
    "pace": (
        "advance-any-time mastery-before-moving-on no-grade-levels!",
        "self-paced- no-grade-levels-!",
        "every-competency-for-credit",
        (S, P),
    ),
    "supports": (
        "home-language-instruction inclusive-special-education wraparound-services "
        "college-and-career-advising one-to-one-check-ins help-outside-class-hours "
        "separate-alternative-program",
        "",
        "reteach-before-moving-on support-block",
        (P,),
    ),
    "schedule": ("regrouped-by-level", "teacher-team-for-cohort long-blocks", "", (P,)),
    "beyond": ("", "industry-credentials", "career-pathways", (P,)),
    "technology": (
        "competency-platform practice-before-devices device-per-student home-internet",
        "",
        "",
        (G,),
    ),
    "leadership": (
        "school-autonomy-in-frame",
        "whole-system-launch teachers-share-leadership culture-or-teaching-first waiver-used",
        "level-by-level-rollout",
        (P,),
    ),
    "educators": (
        "competencies-for-adults teacher-as-coach own-teacher-pipeline",
        "teachers-train-teachers plc-protected-time",
        "pay-for-growth adults-learn-the-same-way",
        (P,),
    ),
    "community": ("student-led-conferences", "public-consulted-along-the-way", "", (P,)),
    "improvement": (
        "major-grant outside-evaluation",
        "state-pilot calibration",
        "teaches-the-model",
        (P,),
    ),
}

CASCO_BAY_HARVEST: Hand = {
    "vision": (
        "one-option-among-several network-design",
        "whole-person-aims career-theme-",
        "",
        (P,),
    ),
    "culture": (
        "lottery-admission small-by-design rites-of-passage",
        "unscreened-admission regular-circles",
        "admission-weighted-for-equity",
        (P,),
    ),
    "agency": (
        "students-in-governance student-set-goals",
        "progress-tracked-by-students",
        "student-designed-work",
        (P,),
    ),
    "competencies": ("habits-as-competencies", "", "competencies-by-course", (P,)),
    "instruction": ("project-units", "ib-or-ap-courses", "outside-experts-teach", (P,)),
    "assessment": (
        "more-than-one-proof portfolios",
        "local-tasks-for-state-tests performance-tasks gateway-panels revision-expected",
        "public-exhibitions",
        (P,),
    ),
    "grading": (
        "habits-reported-apart only-mastery-counts rank-and-honors-kept shared-grading-policy",
        "",
        "",
        (P,),
    ),
    "pace": (
        "every-competency-for-credit unfinished-work-carries-over",
        "mastery-before-moving-on",
        "",
        (P,),
    ),
    "supports": (
        "help-outside-class-hours student-review-team",
        "attendance-and-reengagement college-and-career-advising",
        "advisory",
        (P,),
    ),
    "schedule": (
        "intensives teacher-team-for-cohort long-blocks same-group-for-years entry-bridge",
        "",
        "",
        (P,),
    ),
    "beyond": ("fieldwork-and-travel college-courses", "service-required", "", (P,)),
    "technology": ("", "competency-platform", "", (P,)),
    "leadership": ("state-law-behind-it", "", "", (P,)),
    "educators": ("", "", "", (G,)),
    "community": ("", "outsiders-judge-work scheduled-family-contact", "", (P,)),
    "improvement": (
        "teaches-the-model model-revised-in-use outside-evaluation improvement-cycles",
        "lab-or-demonstration-school",
        "",
        (P,),
    ),
}

RSU2_LAKE_COUNTY: Hand = {
    "vision": (
        "community-shaped-vision graduates-made-the-case whole-person-aims",
        "",
        "",
        (S, P),
    ),
    "culture": ("renamed-roles", "", "", (S, P)),
    "agency": (
        "",
        "student-set-goals. personal-learning-plan. students-name-where-they-are. "
        "choice-of-task-or-resource.",
        "",
        (S, P),
    ),
    "competencies": (
        "targets-open-to-students framework-from-partners teacher-written-competencies "
        "cross-cutting-standards",
        "",
        "",
        (G,),
    ),
    "instruction": ("", "", "", (S,)),
    "assessment": ("senior-capstone", "", "", (G,)),
    "grading": ("four-point-scale no-letter-grades rating-per-skill", "", "", (G,)),
    "pace": (
        "pace-floor self-paced. early-or-late-graduation mastery-before-moving-on",
        "",
        "",
        (S, P),
    ),
    "supports": ("", "", "", (S,)),
    "schedule": ("", "hours-around-work", "", (P,)),
    "beyond": (
        "fieldwork-and-travel",
        "internships-offered. career-pathways",
        "",
        (P,),
    ),
    "technology": ("competency-platform", "device-per-student", "", (P,)),
    "leadership": (
        "board-policy-anchors whole-system-launch state-law-behind-it",
        "culture-or-teaching-first. volunteers-first.",
        "",
        (P,),
    ),
    "educators": (
        "hiring-for-the-model adults-learn-the-same-way outside-trainer!",
        "instructional-coaches. teachers-train-teachers. outside-trainer.!",
        "",
        (S, P),
    ),
    "community": ("public-consulted-along-the-way", "parents-taught-model.", "", (S, P)),
    "improvement": (
        "model-revised-in-use outside-evaluation",
        "major-grant. state-pilot.",
        "",
        (P,),
    ),
}

SANBORN_HIGH_SANBORN: Hand = {
    "vision": ("", "", "", ()),
    "culture": ("", "", "", ()),
    "agency": ("", "students-name-where-they-are students-in-governance", "", (P,)),
    "competencies": (
        "",
        "priority-standards continuum-across-grades",
        "targets-open-to-students competencies-by-course cross-cutting-standards "
        "teacher-written-competencies",
        (P,),
    ),
    "instruction": ("project-units", "", "interdisciplinary-courses", (P,)),
    "assessment": (
        "",
        "performance-tasks common-assessments",
        "local-tasks-for-state-tests",
        (P,),
    ),
    "grading": ("", "habits-reported-apart shared-grading-policy only-mastery-counts", "", (P,)),
    "pace": ("", "", "every-competency-for-credit no-grade-levels- self-paced-", ()),
    "supports": (
        "college-and-career-advising",
        "reteach-before-moving-on",
        "support-block",
        (P,),
    ),
    "schedule": ("", "", "teacher-team-for-cohort long-blocks", ()),
    "beyond": (
        "credit-for-outside-learning college-courses internships-offered",
        "industry-credentials",
        "career-pathways",
        (P,),
    ),
    "technology": ("", "", "", ()),
    "leadership": (
        "",
        "level-by-level-rollout teachers-share-leadership culture-or-teaching-first waiver-used",
        "whole-system-launch",
        (P,),
    ),
    "educators": (
        "hiring-for-the-model-",
        "teachers-train-teachers pay-for-growth adults-learn-the-same-way",
        "plc-protected-time",
        (P,),
    ),
    "community": ("parents-taught-model", "public-consulted-along-the-way", "", (P,)),
    "improvement": ("", "calibration", "state-pilot teaches-the-model", (P,)),
}

LINDSAY_CASCO_BAY_POPULATIONS: Hand = {
    "english-learners": (
        "home-language-instruction personal-learning-plan home-internet",
        "admission-weighted-for-equity lottery-admission",
        "",
        (F, P),  # 37 and 20 percent
    ),
    "students-with-disabilities": (
        "personal-learning-plan inclusive-special-education",
        "admission-weighted-for-equity lottery-admission",
        "",
        (P,),
    ),
    "over-age-under-credited": ("separate-alternative-program", "", "", (G,)),
    "low-income": ("", "admission-weighted-for-equity lottery-admission", "", (P,)),
    "rural-remote": ("home-internet", "", "", (G,)),
    "indigenous": ("", "", "", ()),
    "migrant": ("", "", "", (G,)),
    "newcomers": ("", "", "", ()),
    "students-of-color": ("", "", "", (F,)),  # 96 and 44 percent
    "advanced-learners": ("", "", "", (G,)),
    "highly-mobile": ("", "", "", (G,)),
    "first-generation-college": ("", "", "", ()),
    "girls": ("", "", "", ()),
    "online-homeschool": ("", "", "", ()),
    "early-learners": ("personal-learning-plan", "", "", (G,)),
    "adult-learners": ("", "", "", ()),
}
