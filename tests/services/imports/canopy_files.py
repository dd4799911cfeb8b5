"""Small files as the Canopy survey has them in each of its years, traps included."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.project import ROOT

_BESIDE = [parent / "shared" / "data" / "canopy" for parent in ROOT.parents]
_FOUND = next((folder for folder in _BESIDE if folder.is_dir()), _BESIDE[0])
REAL = Path(os.environ.get("CANOPY_DATA", _FOUND))
"""Two real years, which do not come with the program: tests of them are left out without."""
needs_real = pytest.mark.skipif(not REAL.is_dir(), reason="the Canopy files are not here")


def write_2019(folder: Path) -> Path:
    path = folder / "canopy_2019.csv"
    path.write_text(
        "school_id,conf_status,school_name,school_city,school_state,school_district,equity,pbl,"
        "restorative_practice,redefining_success,nces_id,website,charter,pk_grade,kg_grade,9_grade,"
        "10_grade,11_grade,12_grade,CCD_student_count,locale,FRPL_percent,IDEA_percent,LEP_percent\n"
        '24,Confirmed,"Boston Day; and Evening Academy",Boston,Massachusetts,none provided,1,,1,1,'
        '25005101312,http://bdea.org,Yes,No,No,Yes,Yes,Yes,Yes,"1,169",Urban,34.0%,48.9,4.3\n'
        "400,Confirmed,Escuela Peñasco,Peñasco,New Mexico,,1,,,1,NA,,No,No,No,No,No,No,No,,,,,\n",
        encoding="utf-8",
    )
    return path


def write_2021a(folder: Path) -> Path:
    path = folder / "canopy_2021a.csv"
    path.write_text(
        "school_id,school_name,school_city,school_state,public_contact,public_contact_email,"
        "design_equity,pbl,restorative_practice,sel,conditions_covid19_closures,NCES_id,"
        "student_count,FRPL_percent,locale,type\n"
        "24,Boston Day and Evening Academy,Boston,Massachusetts,Ann,ann@example.org,5+ years,1,,"
        "Less than a year,3,250051013120,390,60.00%,Urban,District\n"
        "9,Elsewhere School,Nowhereville,Ohio,,,1,1,0,maybe,,A1790101,,,,Independent\n",
        encoding="utf-8",
    )
    return path


def write_2023(folder: Path) -> Path:
    path = folder / "canopy_2023.csv"
    path.write_bytes(
        (
            "school_id,nces_id,school_name,school_city,school_state,practices_pbl,"
            "practices_restorative,core_pbl,core_restorative,time_pbl,graduate_portrait_usage,"
            "focus_swd,focus_juvenile_justice,self_reported_grades_4th,,self_reported_grades_6th,"
            "self_reported_frpl,self_reported_total_enrollment,school_descriptor,"
            "respondent_name,leader_race,leader_gender,public_contact_name\r\n"
            "24,89169,BDEA,Boston,MA,1,0,1,0,5+ years,1,1,1,1,1,1,3,390,1,Bea,white,woman,Cy\r\n"
            f"31,0700350,Long School,Denver,Colorado,1,1,0,0,,0,0,0,0,0,0,,,2,,,,{'x' * 11000}\r\n"
        ).encode()
    )
    return path


def write_2024(folder: Path) -> Path:
    path = folder / "canopy_2024.csv"
    path.write_text(
        '"school_id","nces_id","school_name","school_city","school_state","school_type",'
        '"school_desc_micro","school_enrollment","grades_k","grades_1","grades_2","pct_frpl",'
        '"pct_ell","practices_pbl","core_pbl","time_pbl","pilot_pbl","practices_coleadership"\n'
        '7,"490018601483","Academy of Innovation","South Jordan","Utah","Public charter school",0,'
        '378,1,1,1,0.24,0.03,1,1,"3-4 years",0,0\n'
        '8,NA,"No State",NA,NA,NA,0,NA,0,0,0,NA,NA,1,0,NA,0,1\n',
        encoding="utf-8",
    )
    return path
