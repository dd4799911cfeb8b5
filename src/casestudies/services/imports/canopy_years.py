"""The years of the Canopy survey: each has its own columns, and its own way to write a tick, a
percentage, the grades. What one year calls ``restorative_practice`` is ``practices_restorative`` in
another; the vocabulary knows the tags of all years."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_NUMBERS = _listed("1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th")
_TAGS_2019 = _listed(
    "blended_learning competency_education equity experiential staffing_infrastructure "
    "learner_agency maker pbl redefining_success sel udl wraparound station_rotation "
    "flipped_classroom lab_rotation individual_rotation flex a_la_carte enriched_virtual "
    "opportunities_mastery advancement_mastery performance_assessment grading_mastery "
    "assessment_schedule competency_framework equity_plan reallocation_resources design_margins "
    "restorative_practice culturally_relevant rigorous_coursework elimination_tracking "
    "graduation_supports poverty_supports immigrants_supports ell_supports flexible_staffing "
    "flexible_facilities flexible_schedule real_time_data quality_materials oer multi_age "
    "devices_home integrated_data student_goals student_pace learning_paths learner_profiles "
    "student_conferences student_data projects_primary student_projects interdisciplinary "
    "real_world exhibitions portfolios career_prep outside_credit service_learning local_focus "
    "local_global design_thinking community_partnerships makerspace measures_college "
    "measures_career measures_deeper measures_purpose measures_sel measures_climate sel_plan "
    "sel_curriculum sel_integrated circles advisories hiring_practices relevant_learning "
    "information_formats ways_mastery accommodations data_instruction adaptive_content mentoring "
    "mental_health physical_health community_support open_hours"
)
_TAGS_2021 = _listed(
    "blended_learning competency_education design_equity expanded_success anti_racist_action pbl "
    "sel community_supports reallocation_resources service_learning circles career_prep "
    "culturally_relevant community_partnerships restorative_practice sel_integrated "
    "assessments_sel mental_health physical_well_being trauma_informed learning_paths "
    "interdisciplinary social_justice ways_mastery projects_primary accommodations "
    "learner_profiles portfolios_exhibitions real_world student_projects makerspace "
    "assessments_deeper flexible_staffing real_time_data individual_rotation flipped_classroom "
    "flex student_data competency_framework performance_assessment student_pace advisories "
    "student_goals teachers_leaders extended_learning enriched_virtual a_la_carte "
    "assessments_career meet_professionals industry_credentials dual_credit early_college "
    "elimination_tracking mentoring multi_age tutoring fully_remote fully_in_person hybrid "
    "rotating_schedule asynchronous_online virtual_enrichment remote_accommodations place_based "
    "family_learning digital_materials families_choose_modality half_days alternating_days "
    "sel_curriculum hiring_equity peer_to_peer station_rotation grading_mastery "
    "opportunities_mastery synchronous_online print_materials student_conferences "
    "families_leaders design_thinking flexible_facilities adaptive_content assessment_schedule "
    "udl dual_language open_hours interoperability advancement_mastery alternating_weeks "
    "teachers_choose_modality lab_rotation"
)


def _grade_columns(pattern: str, first: Sequence[str], names: Sequence[str]) -> dict[str, str]:
    grades = ("PK", "K", *map(str, range(1, 13)))
    return {pattern.format(n): g for n, g in zip((*first, *names), grades, strict=True)}


_PLAIN_GRADES = _grade_columns("{}_grade", ("pk", "kg"), tuple(map(str, range(1, 13))))
_SAID_GRADES = _grade_columns("self_reported_grades_{}", ("pre_k", "kindergarten"), _NUMBERS)


@dataclass(frozen=True)
class SurveyYear:
    """A year's columns. ``told_by`` are some that no other year has, ``tags`` the tag columns
    where they have no prefix. ``durations``: a tag cell may hold "5+ years" in place of a tick,
    which makes the practice core. ``fractions``: 0.03 means three percent. ``nameless`` is the
    column that has lost its head, by the head before it."""

    year: str
    as_of: int
    told_by: tuple[str, ...]
    tags: Sequence[str] = ()
    durations: bool = False
    fractions: bool = False
    nces: str = "nces_id"
    enrollment: tuple[str, ...] = ()
    low_income: tuple[str, ...] = ()
    english_learners: tuple[str, ...] = ()
    disabilities: tuple[str, ...] = ()
    grades: dict[str, str] = field(default_factory=dict[str, str])
    locale: str = ""
    locales: dict[str, str] = field(default_factory=dict[str, str])
    governance: str = ""
    governances: dict[str, str] = field(default_factory=dict[str, str])
    nameless: dict[str, str] = field(default_factory=dict[str, str])


_LOCALES = {
    "self_reported_locale_urban": "urban",
    "self_reported_locale_suburban": "suburban",
    "self_reported_locale_rural": "rural",
}

YEARS: tuple[SurveyYear, ...] = (
    SurveyYear(
        year="2024",
        as_of=2024,
        told_by=("pilot_pbl", "school_desc_micro"),
        fractions=True,
        enrollment=("school_enrollment",),
        low_income=("pct_frpl",),
        english_learners=("pct_ell",),
        disabilities=("pct_swd",),
        grades=_grade_columns("grades_{}", ("pk", "k"), tuple(map(str, range(1, 13)))),
        locale="school_locale",
        governance="school_type",
    ),
    SurveyYear(
        year="2023",
        as_of=2023,
        told_by=("time_pbl", "graduate_portrait_usage"),
        enrollment=("self_reported_total_enrollment",),
        low_income=("self_reported_frpl",),
        english_learners=("self_reported_ell",),
        disabilities=("self_reported_swd",),
        grades=_SAID_GRADES,
        locales=_LOCALES,
        governance="school_descriptor",
        governances={"1": "public district", "2": "charter", "3": "independent"},
        nameless={"self_reported_grades_4th": "self_reported_grades_5th"},
    ),
    SurveyYear(
        year="2022",
        as_of=2022,
        told_by=("practices_pbl", "learning_model", "nces_total_enrollment"),
        durations=True,
        enrollment=("self_reported_total_enrollment", "nces_total_enrollment"),
        low_income=("self_reported_frpl", "nces_frpl"),
        english_learners=("self_reported_ell", "nces_ell"),
        disabilities=("self_reported_swd", "nces_swd"),
        grades={
            **_SAID_GRADES,
            **_grade_columns("nces_grades_{}", ("pre_k", "kindergarten"), _NUMBERS),
        },
        locale="nces_locale",
        locales=_LOCALES,
        governances={
            "school_descriptor_district": "public district",
            "school_descriptor_charter": "charter",
            "school_descriptor_independent": "independent",
        },
    ),
    SurveyYear(
        year="2021b",
        as_of=2021,
        told_by=("design_equity", "promising_practices"),
        tags=_TAGS_2021,
        durations=True,
        nces="NCES_id",
        enrollment=("student_count",),
        low_income=("FRPL_percent",),
        english_learners=("LEP_percent",),
        disabilities=("IDEA_percent",),
        grades=_PLAIN_GRADES,
        locale="locale",
        governance="type",
    ),
    SurveyYear(
        year="2021a",
        as_of=2021,
        told_by=("design_equity", "conditions_covid19_closures"),
        tags=_TAGS_2021,
        durations=True,
        nces="NCES_id",
        enrollment=("student_count",),
        low_income=("FRPL_percent",),
        english_learners=("LEP_percent",),
        disabilities=("IDEA_percent",),
        grades=_PLAIN_GRADES,
        locale="locale",
        governance="type",
    ),
    SurveyYear(
        year="2019",
        as_of=2019,
        told_by=("redefining_success", "conf_status"),
        tags=_TAGS_2019,
        enrollment=("CCD_student_count", "CRDC Total Enrollment"),
        low_income=("FRPL_percent",),
        english_learners=("LEP_percent",),
        disabilities=("IDEA_percent",),
        grades=_PLAIN_GRADES,
        locale="locale",
        governances={"charter": "charter"},
    ),
)

POPULATIONS: dict[str, str] = {
    "focus_swd": "students-with-disabilities",
    "focus_emergent_bilingual": "english-learners",
    "focus_emergent_bilinguals": "english-learners",
    "focus_economic_disadvantage": "low-income",
    "focus_bipoc": "students-of-color",
    "focus_newcomer": "newcomers",
    "focus_homeless": "highly-mobile",
    "focus_foster": "highly-mobile",
    "focus_interrupted": "",
    "focus_juvenile_justice": "",
    "focus_multilingual": "",
}
"""Whom a school says that it designs for, and the population of the vocabulary that it is."""

GOVERNANCES: dict[str, str] = {
    "district": "public district",
    "public district school": "public district",
    "charter": "charter",
    "public charter school": "charter",
    "independent": "independent",
    "independent (private) school": "independent",
}


def year_of(heads: Collection[str]) -> SurveyYear | None:
    """The year of the survey with these columns; None where it is none that is known."""
    common = {"school_id", "school_name", "school_state"}
    if not common <= set(heads):
        return None
    return next((year for year in YEARS if set(year.told_by) <= set(heads)), None)
