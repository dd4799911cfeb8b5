<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <source>Add a finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a question as a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add, remove and reorder the cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach a photo or a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach a photo that keeps its place…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back in the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a case of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with an empty description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back the note struck out last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar file of the stops…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case before it in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a part of the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place to measure from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a source of the finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose how far the circle reaches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose populations of the finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose practices of the finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the rows to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what the columns are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what the rows are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the cases in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the sites, with what was observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the top three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents: jump to a section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a link to this search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the cell with its findings and sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the finding as a citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the finding of the cell as a citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the table of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the text of a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documented beside observed, or back to the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate the activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate the workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange rows and columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field notes of a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field notes, or back to the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by a population, a dimension or a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find models like ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward in the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen, and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the agenda, or to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the closest findings of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the description of your school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the findings of the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the foot of the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the head of the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the journey, or to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the list of cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the notes of the stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the parts of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to what is in focus in the agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to what is in focus in the journey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to what is still to be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to what is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand-outs to print, or the record as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide or show empty rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide or show the findings beside the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight the selected text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger type (also Ctrl and the wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a filter of a place or kind in the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a finding of the first field note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a workshop of this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it 15 minutes longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it 15 minutes shorter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a case of yours…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the step again that was undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure from the chosen case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models like ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More cases like this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it a quarter of an hour back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it a quarter of an hour on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the activity, or the row, down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the activity, or the row, up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the column to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the column to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the finding down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the finding up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the row down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the row up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the stop a day back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the stop a day on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the stop, or the line, down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the stop, or the line, up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next case of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step of making a workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next theme: light, dark, like the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the case as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the finding of the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the finding, or on the selected text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a .workshop file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a profile from a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the case of the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the menu of the profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packet to print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures of a comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin the column: it stands first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin the row: it stands first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a new visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present from the activity in focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present the five rows where the cases part the most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present the workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present this row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put all results into a collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put all results into the tray, as many as fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the case into the tray, or take it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the finding into a collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the finding of the cell into a collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the stops in the shortest order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo what was undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the profile…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the visit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the workshop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a .workshop file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a new profile…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved and recent searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved comparisons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search from anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all cases, or what Explore found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only what differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the compare tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the picture as a table, or as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the stops on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star the case, or take the star away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star the finding of the cell, or take the star away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star the finding, or take the star away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops as GPX, for navigation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops as KML, for maps…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table or pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the case out of the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the finding away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the stop off the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell why a case was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The brief of the stop, and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The days by the hour, or back to the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The days of a visit by the hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The debrief, and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note agrees with what is documented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note is a surprise beside what is documented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type in its usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last change of the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last step of all your work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo what the message tells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View: differences, shading, hidden rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a visit observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said in the room, or back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which sites?, or back to the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the case as a PDF to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the comparison as a PDF to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the profile to a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the report of the visit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the site up as a case of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityForm</name>
    <message>
        <source>Group size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups of (0: all)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Materials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the wall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question to the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question to the room about the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows shown during it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your notes about the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the wall, below the cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on your screen alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one a line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message>
        <source>1 row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move an activity, Delete removes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>groups of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} minutes, {1} to {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} people in {1} groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgendaBar</name>
    <message>
        <source>Agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} % of the time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskLine</name>
    <message>
        <source>Countdown: minutes, then Enter (0 ends it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to: the number or the name of a row, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many minutes? A number, such as 5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row is called that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>    None of your own work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>    and {0} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (in the trash)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup of the whole library is made each day that the program is open, and looked through after it was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows show what is in one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was then, after a restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back after a restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before a new version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before a repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparisons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries in workshops' records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here now, and gone after a restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet; one is made each day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes, highlights and stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packs and imports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is made and was looked through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The compare tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is restored. What it was before is the newest backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a restore would do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is here now is kept as a backup first. Attached files stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workshops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work in it is what it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · {1} MB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source> New visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {0} cases, not only what Explore found for {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {0} cases; words and filters of Explore work here too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar (.ics)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases: {0} of {1}; add, remove, reorder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases: {0} of {1}; add, remove, reorder; {2} hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases: {0} ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what is shown in Explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since it was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the &amp;columns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the &amp;rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare top three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the top three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File: save, open, duplicate, delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand-outs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide empty rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure from…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured from: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models like ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More: rename, duplicate, delete and other files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print packet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile: not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in Explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what Explore found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table or pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The days by the hour: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map is drawn…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workshops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within {0} miles ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within… ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} miles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} cases, found in Explore for {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} within {1} miles of {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: documented and observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: field notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: the days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: which sites?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>A copy of a case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe your school first, under Models like ours (Ctrl+L).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visit has field notes yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our school, as described under Models like ours…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field notes of a visit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notes of which visit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to choose yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which case to copy?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which school?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With what is there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlockForm</name>
    <message>
        <source>Add a finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From your visit of {0}, not yet used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headline {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a finding: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the finding in focus with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the cursor into a finding first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student populations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wished for: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make it a finding</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BriefPane</name>
    <message>
        <source>Add a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add something to look for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out of the brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it in the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reword…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only what is in the brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {0} more lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take into the brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the guides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseBar</name>
    <message>
        <source>Add to the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More cases like this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseCard</name>
    <message>
        <source>Challenges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No findings: nothing is researched here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} dimensions documented · {2} sources</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseCardDelegate</name>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ In tray</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>Edit it in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to what is known of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to what is known of visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind and place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseHtml</name>
    <message>
        <source>Also known as {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has written this case up yet: what stands here came with an import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Arrow keys move, Enter reads the case; the map shows where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not drawn · {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} mi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} miles away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>Choose a case from the results to read it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No finding is in sight; go to one and copy it there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message>
        <source>A case without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with which case?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is shown nowhere yet: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No field note is left for this part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {0:%H:%M:%S}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo 1 step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo {0} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your cases</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CasesAndRows</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the cases…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose {0} cases or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer in the library, left out: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed: the rows that the comparison shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed: those in which these cases part the furthest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows in focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick no row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick one row or more to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick the rows proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} rows; about {2} minutes to look at them together</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CasesState</name>
    <message>
        <source>A copy is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the cursor into a finding first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source {0} is removed, with {1} marks of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source {0} is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case could not be kept: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CellInWords</name>
    <message>
        <source>Differs: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has your note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlighted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>self-reported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartTableView</name>
    <message>
        <source>Table of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckLibrary</name>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repairing the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound, with something to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was nothing to repair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>• {0}: to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ {0}: broken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Nothing has this name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChosenCase</name>
    <message>
        <source>Add to tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placed at its city's center, approximate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placed at: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of tray</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChosenList</name>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cites</name>
    <message>
        <source>+ source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a source of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the source of {0} away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CollectPopover</name>
    <message>
        <source>1 thing in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of a new collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into a collection: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} things in it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Collections</name>
    <message>
        <source>the library lacks this now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CollectionsSection</name>
    <message>
        <source>1 thing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A collection holds cases, findings, readings and comparisons under a name. Alt+G puts the finding that you read into one; so does its menu, and all results of a search at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare its cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter goes there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a pack…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No collection yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is out of the collection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of them the library lacks now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnHeads</name>
    <message>
        <source>Columns of the comparison</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>&amp;Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Design &amp;dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimension: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;ractices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Populations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student &amp;populations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareCell</name>
    <message>
        <source>newest {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>A question is asked of two or more cases; choose them as rows or columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} is on the clipboard, with its sources.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareState</name>
    <message>
        <source>Questions stand in their own band; move them up and down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The finding is struck from this cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question “{0}” is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no change of the comparison to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step could not be kept: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two cases stay in sight; this one cannot be hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is told of the case as a whole stands below the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is out of the comparison.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is hidden.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Comparisons</name>
    <message>
        <source>A copy is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saved comparison keeps its cases, rows and filter under a name. Save one in Compare, with Ctrl+S.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens in Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No comparison is saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into a collection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved comparisons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star, or take the star away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Completions</name>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContentsPopover</name>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents of the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1} matches</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayBlock</name>
    <message>
        <source>{0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DaysView</name>
    <message>
        <source>Ctrl with the arrows, or the mouse, moves a stop; Ctrl+Shift with Up and Down, or its lower edge, makes it shorter or longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hatched: the way by car, {0} miles an hour on roads {1} times as long.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>What {0} is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DimensionList</name>
    <message>
        <source>Arrow keys move, Space chooses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimensions that matter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DimensionModel</name>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Draft</name>
    <message>
        <source>Left out, as this library does not know it: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed to “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The description could not be kept: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile in {0} is open without {1}, which this library does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile in {0} is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile is in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This note was written elsewhere at the same time; both texts are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you had described is put aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write cannot be kept at the moment; it is tried again.{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DryRun</name>
    <message>
        <source>1 problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading and checking the pack…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pack has {0}, so it cannot be added. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} problems</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message>
        <source> Add cases by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Go to Explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comparison takes {0} to {1} cases: add one more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect {0} to {1} cases in Explore with “+ Compare” ({2}), or add them here by name. Each row is a design dimension or a student population, each cell a written finding with its sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe your school at the left; the cases appear here, the most alike first, while you write. Each says part by part why, what it rests on, and what the library does not document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find models like yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to rank yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OR BEGIN WITH AN EXAMPLE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OR BEGIN WITH ONE OF THESE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put cases side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset the weights to the usual ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is waiting for company</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndingHtml</name>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before → after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Challenges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimensions not documented in our sources: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find cases with this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to this dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last documented for {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visitors are received, by our sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitors have been received, by our newest source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitors were received in the past; whether they are now is not documented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits are received by arrangement, by our sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we found no source for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether visitors are received is not documented in our sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (before)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, in part</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryLine</name>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Parts of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExplorePage</name>
    <message>
        <source>1 case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find models like ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More cases like this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages like the one shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read on {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this case was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1} case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1} cases</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting the pages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every source travels along, numbered, at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long it will be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sources alone, for Zotero and other reference managers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sources are numbered, and listed in a second file beside this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sources are numbered, and listed on the last pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sources of a sheet stand in a line at its foot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file “{0}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no room on the one page for {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FacetModel</name>
    <message>
        <source>1 case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Design dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources not seen again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} more, none with cases…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} more, {1} with cases…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} more…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}, chosen, {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}, {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}; Space asks for {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FacetPanel</name>
    <message>
        <source>Arrow keys move, Space chooses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactsForm</name>
    <message>
        <source>70 to 180 words to share it, with marks of sources such as [S1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a challenge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note on visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caveat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Challenges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrollment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grades from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NCES id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is distinctive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What no source tells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was hard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether visitors are received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year of the enrollment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year of the visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last documented for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the enrollment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three lines to share it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldChip</name>
    <message>
        <source>Filter typed in the search box. Delete takes it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldNotesPane</name>
    <message>
        <source> (with its place)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach a photo, which keeps the place where it was taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach a photo, without the place where it was taken, or a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attached: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter: next note · 1–9 and a letter: a note on that dimension (Alt+1–9 at any time; a number with a space behind it is text) · ↓: the notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is attached to this note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written down here yet. Type; all of it is kept as you go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visit has no stops yet; its plan is where they are added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” cannot be opened; it is missing, or no program opens it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>All sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the search in this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} more…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingForm</name>
    <message>
        <source>+ population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of (year)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose populations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose practices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the finding down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the finding up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source yet: choose one, or this stays a draft and is left out of comparisons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of finding {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the finding away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year of finding {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}. Take it away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsHtml</name>
    <message>
        <source>Find cases with this practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to all on these students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student populations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands under {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} percent of students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} percent of students in {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstLine</name>
    <message>
        <source>Cases {0} stand first. This makes a filter of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make them filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Miles are as the crow flies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only cases {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only within {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FocusPopover</name>
    <message>
        <source>Design dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practices of these dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student populations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the team asks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Larger type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of type: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Add practices you rule out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add practices you want</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimensions that matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is optional; what you leave out is not asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grades from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much each part counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of your school or district</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practices ruled out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practices wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset the weights to the usual ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student populations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ruled out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wanted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Grades</name>
    <message>
        <source>Adult</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Comparing cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help – Case Studies {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models like ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The four states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workshops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your cases</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportSection</name>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a file here, or choose one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files to import ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands in your cases as a draft, to be worked on. Undoing the import takes out what came and nothing else; a case that it made goes to the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking into the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open your case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the first of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The button below undoes the import that you are at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What schools ticked of themselves is shown as reported by the school, never as a finding. The import stands in the list at the left and can be undone at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You see first what it would bring; nothing changes before you say so, and every import can be undone in one step.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportState</name>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking into the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Items</name>
    <message>
        <source>One a line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Itinerary</name>
    <message>
        <source> Which sites?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move a stop, Delete takes it off the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stops yet. “Which sites?” ranks the cases by what you ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which sites?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks {0} things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} look-fors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} miles {1}, in straight lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} questions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JourneyForm</name>
    <message>
        <source>0 for any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins and ends at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins and ends at: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a first day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose… ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the dates open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Miles at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions in your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the team asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the team asks: {0} chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no place yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the packet's cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one a line: name, role; kept on this computer alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} chosen ▾</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KindNames</name>
    <message>
        <source>case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>word</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>What the marks mean: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>district</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>documented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>documented as absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dots round it: no road to all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hollow: closed or merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not documented in our sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not drawn, in the list: {0} in {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reported by the school, not researched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several: click or Enter opens them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Core library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes and highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packs and updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved comparisons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LikeCard</name>
    <message>
        <source>+ Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ In tray</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LikePage</name>
    <message>
        <source>Describe your school first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models like ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a profile from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the profile as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School profiles (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the profile to a file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LikeRows</name>
    <message>
        <source>1 more reason…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the compare tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not documented: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Populations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ruled out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all {0} cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>documented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything you asked about is documented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mostly there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing that you asked about is documented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} alike where documented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} more reasons…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of what you asked about is documented</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinePopover</name>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Case Studies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong that should not have; the log has the details. Nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} – Case Studies</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>Before it can be shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases that go in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not travel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Know what {0} do about {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave with one thing to try and one question to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the pack…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See where {0} are alike, and where they part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short name in small letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack is in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack needs a short name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack needs a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a team, an organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same for every version of the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>year.month.number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ The pack can be shared: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case was found for {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in Explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all {0} cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cases stand at this spot: the list beside the map has them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cases: a click opens them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Arrows move the map, plus and minus zoom, 0 shows the whole country. Page Down and Page Up walk the cases, Enter opens marks that stand as one, or the case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of the cases</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkDetail</name>
    <message>
        <source>Open {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>All rows that differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the usual order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden rows and columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden rows and columns: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide empty rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row on visiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row on what we found no source for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row on what you observed there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows with a gap too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shade: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} rows furthest apart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Multiples</name>
    <message>
        <source>No enrollment is documented in our sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source of ours states a share of any student population for these cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not documented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not documented: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} to {1} {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} to {1} {2}, each tenfold as long (logarithmic)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: no share of a population is documented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: not documented for {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NamePopover</name>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you see and hear?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotePopover</name>
    <message>
        <source>Being kept…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc or Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as you type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into a collection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you think of it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>★ Take the star away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notebook</name>
    <message>
        <source>It is back: “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Struck out: “{0}”. Ctrl+Z brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write cannot be kept at the moment; it is tried again.{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is attached as it is: what such a file tells of a place stays in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is attached, with the place where it was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is attached; it does not tell where it was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is attached; where it was taken was removed from the copy.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>It is in “{0}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in “{0}” now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The collection is saved; the library room lists it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highlight is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is highlighted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no star any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is starred.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesHtml</name>
    <message>
        <source>Change or delete your highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change or delete your note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library holds another version of this case now. What you wrote is kept, with the words it was about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your notes on what is no longer here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesList</name>
    <message>
        <source>! Surprise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= Agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter corrects, a digit tags, A says that it agrees with what is documented, S that it is a surprise, O opens what is attached, Delete strikes out, N begins a new note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes of this stop, newest first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesSection</name>
    <message>
        <source>1 is of something that the library lacks now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+B stars the finding that you read, Alt+Shift+B its case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+N writes a note on the finding that you read, Alt+H highlights the selected text; the small buttons at a finding's margin do the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter goes to what it is of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes and highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is starred yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into a collection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write them to a file, with the findings and sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the library lacks this now; it said: “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written at the same time as another note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} are of something that the library lacks now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberLine</name>
    <message>
        <source>From {0} to {1}; the arrows count</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ObservedList</name>
    <message>
        <source>A says that the note agrees with what is documented, S that it is a surprise, a digit gives it another dimension, Delete strikes it out, Enter opens the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attached: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documented beside observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was noted on this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ObservedPane</name>
    <message>
        <source>1 note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comparison takes two cases or more; this visit has fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DOCUMENTED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debrief: how to go through the notes together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documented and observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was noted here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was noted here, and the plan has no focus to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OBSERVED · YOUR OWN NOTES, NOT RESEARCHED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visit has no stops yet; its plan is where they are added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it up as your case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} agree, {1} surprise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library lacks this case now; the note keeps what it was of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library lacks this reading now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OptionalNumber</name>
    <message>
        <source>From {0} to {1}, or nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OthersBand</name>
    <message>
        <source>1 glossary term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 note of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also found: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows or hides them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your notes, readings and glossary terms found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} glossary terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} notes of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} readings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>Before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No outcome is documented for these cases in our sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One number only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Begins at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the cases…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe your school under Models like ours and save it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the names of the schools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the wall they are School A, School B, until you reveal them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your school: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your school: {0} ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the first slide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnCase</name>
    <message>
        <source>It stands among your cases; what is told grows there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say its kind, and it stands among the cases.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnCases</name>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other source yet: add one at the right (Alt+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>documented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>documented as absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PackDeeds</name>
    <message>
        <source>Add a pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packs (*.casepack)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy of the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack is in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is not used now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is used again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” was removed. Your notes on its cases stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” was updated.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PackSection</name>
    <message>
        <source>Cases of the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens one in Explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens the case in Explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used at the moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packs and updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put to rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library does not have this case now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pack was removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed in the core library</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message>
        <source>A new version of the program tells here what it changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a pack…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {0} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Core library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens the case in Explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone, with {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “{0}”; that one stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It came with this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a pack…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not taken over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used at the moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it would show: every case stays out, see below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other parts of the case changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packs and updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put to rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay out, for the library has them already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a newer version ({1}) of a pack that is here ({0}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an older version ({1}) than the one that is here ({0}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pack is here in the same version ({1}) with other content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pack is new here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This very pack is here already ({1}); adding it changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed in the core library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would go; your notes on them stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notes of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} on this finding, which is gone. {1} under Notes and highlights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} that another pack, or you, have already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: version {2} was added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: version {2}, before it {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}; none of it is used at the moment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source> Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open case: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cell has no finding.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelHtml</name>
    <message>
        <source>1 finding about “{1}” stands in no dimension: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 finding struck from this cell: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change or delete it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the finding as a citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings with the filter “{0}” stand under: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlighted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked for and not found in any source. Ask there:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No finding about {0} answers this well enough. It does not mean that nothing is documented: look into the other rows, or ask in other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes that you take there on a visit stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the finding into a collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REPORTED BY THE SCHOOL, NOT RESEARCHED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOURCES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star the finding, or take the star away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We found no source that says anything here about {0}. It does not mean that nothing is done: ask there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We found no source that says anything here about {0}. What follows {0} ticked of itself; nobody looked into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who else does this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note on the finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see the rows by population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} findings about “{1}” stand in no dimension: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} findings struck from this cell: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>★ starred</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartHead</name>
    <message>
        <source>Other parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the case: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student populations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dimension {0} of {1} · {2} written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>population {0} of {1} · {2} written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} dimensions written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartsList</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Add a case: name, city or state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move a case, Delete takes it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COMPARED, FROM LEFT TO RIGHT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases compared, in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move further left (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move further right (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case in the library has this name or place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PickerCase</name>
    <message>
        <source>{0} · in the tray</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>Our sources have no dated event of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our sources have no outcome of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureClipboard</name>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources, {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureKind</name>
    <message>
        <source>Enrollment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student populations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PicturesPage</name>
    <message>
        <source>All {0} cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the picture or its table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the picture is divided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our library has no finding there; this is the case from its start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures of the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Populations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which cases are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlacePopover</name>
    <message>
        <source>A city, or a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A city, or a case to measure from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure from nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place of this name is known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places are from GeoNames and the Census. Distances are as the crow flies, on the ellipsoid WGS 84.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>A case of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A school of its own until you decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it is in the library already: nothing would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into which of your cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes the place of an earlier import of the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep: {0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never comes in: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is merged that you do not say. A school that you leave as it is becomes a case of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only schools that are in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only these states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only these states: NH, MA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schools that may be in the library already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schools to decide about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the {0} with the name and the place of a case as that case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is remembered for codes of the same name. A code that is left out takes no quotation with it that has another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is remembered: another file with the same columns is read in this way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told from the content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of each school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could not be read: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What its codes are taken for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What its columns hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the file is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote there stays as it is; only what is new is added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} ticks reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, as for an earlier file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PopulationList</name>
    <message>
        <source>Add a student population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, percent of your students</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeModel</name>
    <message>
        <source>Found in the definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticePicker</name>
    <message>
        <source>Enter ticks a practice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a practice: name, dimension or definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No practice has these words. Try fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresentKeys</name>
    <message>
        <source>blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>countdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enlarge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go to row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note what is said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reveal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wall or notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Presentation</name>
    <message>
        <source>A dot back: the number of the card, or click it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dot: the number of the card, or click it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The talk goes on where it was left; Home goes to its beginning.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresenterWindow</name>
    <message>
        <source>Enter corrects, Q marks an open question, Delete strikes out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NEXT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ON THE WALL NOW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open question: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presenter view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presenting: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen for the wall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last slide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHAT THE ROOM SAYS · {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the room says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YOUR NOTES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>countdown {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in groups of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: on this screen, with P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the wall is blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} min behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} min planned, {1} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel this work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionLine</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a question: what do you want to know of each?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter makes a row of the findings that answer it, found by search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>CS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case Studies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light, dark, or like the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy this finding as a citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy this note as a citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who else does this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordPane</name>
    <message>
        <source>Add a question that stayed open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add what was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dots: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter writes it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written down yet. While you present, what the groups say, their dots and open questions are kept here; you can also write them down now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} entries, {1} dots. All of it can be put right here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemarkLine</name>
    <message>
        <source>Enter: write down what is said · Ctrl+Enter: as an open question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What somebody says</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportedHtml</name>
    <message>
        <source>Beside our vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find cases that document this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported by the school, not researched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student populations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked by the school itself in a survey. What is not ticked is not told: it may be done all the same. A practice leads to the cases that document it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>1 case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most alike come first, as far as the library documents them; what it does not document counts half.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cases</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>1 note of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the compare tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} notes of yours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsPane</name>
    <message>
        <source>1 case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move, Enter reads the case, {0} tells why it was found, {1} puts it into the tray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean “{0}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export these cases…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find models like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find models like your school: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case fits these filters together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case fits these words and these filters together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No passage has these words. Fewer words, or other ones, may find it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put all into a collection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put all into the compare tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {0} cases are shown; add a word or a filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library holds no cases yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your school, as you tell of it: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} passages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Arrow keys move, Ctrl with them from case to case. Enter opens a case or goes to what a reason rests on; {0} puts the case into the tray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases, the most alike first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoomNotes</name>
    <message>
        <source>An open question: “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer an open question: “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was said here yet that could be an open question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Struck out: “{0}”. Ctrl+Z brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is written down is kept in the workshop “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written down is in the workshop “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write cannot be kept at the moment; it is tried again.{0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RouteMap</name>
    <message>
        <source>Map of the journey</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowHeads</name>
    <message>
        <source>Rows of the comparison</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowPicker</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move, Space ticks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick one or more; until then the comparison stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowsList</name>
    <message>
        <source>Arrow keys move, Space ticks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>documented in {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, Alt+Up and Alt+Down order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedComparisons</name>
    <message>
        <source>A copy is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the changes in “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this comparison as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this comparison…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comparison has its new name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comparison is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is as you see it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedName</name>
    <message>
        <source> (changed)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedSearches</name>
    <message>
        <source>Deleted “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link to this search is copied; paste it into the box.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScaleBar</name>
    <message>
        <source>1 mile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} miles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} on the mainland</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved and recent searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search cases, practices, populations …   {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} passage in {1} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} passages in {1} ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchesPopover</name>
    <message>
        <source>Copy link to this search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget recent searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name this search to keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search again {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shade</name>
    <message>
        <source>1–2 findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3–5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6–8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>9 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age: how new the evidence is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage: how many findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest evidence: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over 15 years old, or undated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to 15</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to 5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source> Choose a comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 finding, {1} with a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of a case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find who hosts visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a comparison to a room of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From questions to a visit, and back with evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the same form as the library's cases: findings by dimension, each with its source. It is searched, compared and shown beside them, and marked as yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make another one of any comparison, there with “Make a workshop of this”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New case ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OR BEGIN WITH A WAY TO WORK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our school, as described under Models like ours…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a visit to the cases in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a visit to the {0} cases in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a visit to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put two to eight cases side by side in Compare and choose “Make a workshop of this”: three steps, each filled in already. You get an agenda against the clock, slides for the wall, notes for you, and hand-outs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what your team asks: the sites are ranked by what they document, how they host and how near they lie. You get an order of the stops, and a brief for each: what is documented, what is not (so ask it there), questions, what to look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field notes of a visit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write up a school of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your workshops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer in the library: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no stops yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not shown yet: name, place or kind is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} activities · {1} minutes · changed {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} findings, {1} with a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}; {1} of {2} stops confirmed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShelfView</name>
    <message>
        <source>Enter opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved workshops</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShownLine</name>
    <message>
        <source>Keep the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put these into the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the tray ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You see a saved comparison; the tray is kept apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You see neither the tray nor a saved comparison.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You see the compare tray: what you collect in Explore stands here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Add a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add: paste an address, BibTeX, RIS or a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before it can be shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter cites a source in the finding in focus; F2 or a double click edits it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter cites one in the finding in focus, F2 edits it, Delete removes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the library beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a title</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SimilarPopover</name>
    <message>
        <source>Compare these cases on this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More like {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the library is like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages of other cases like this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who else does this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SitesPane</name>
    <message>
        <source>Add the first {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add those proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter adds one to the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further than {0} miles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed for your days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranked by what they document of what you ask, by how they host, and by how near they lie. What no source documents may be there all the same: ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranking the cases…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say first what the team asks, and the sites are ranked by it. Now they stand by how they host and how near they lie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites, the best first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not documented, so ask it there: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: on the plan.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SortNames</name>
    <message>
        <source>Enrollment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most documented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cited as: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publisher or site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as precise as known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourcePopover</name>
    <message>
        <source>Copy citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy citation: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first-hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPanel</name>
    <message>
        <source>Building the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case Studies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This happens once. The case studies are read in, checked and indexed, so that searching works at once and without a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1} of {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How will the room work?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More groups than people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STEP {0} OF {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is it called, and who comes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which cases, and which rows of them?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in each group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} or {1} in each group</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StopBriefPane</name>
    <message>
        <source>Brief of this stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter begins a note with the dimension of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no brief for this stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for leaders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for teachers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StopForm</name>
    <message>
        <source>Begins at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the stop has come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is copied, without an address: add your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of a letter that asks for this visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom we meet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one a line: name, role, how to reach them; kept on this computer alone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source> Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they share and where they part</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SuggestionsPopup</name>
    <message>
        <source>Suggestions for the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Arrow keys move, Enter opens the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row has a finding here in these cases. Choose another filter, or show the empty rows.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagRow</name>
    <message>
        <source>Alt+{0}, or {0} before the first letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplateCard</name>
    <message>
        <source>6 minutes for each row, and 13 around them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any; pairs at each row, then two voices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at each row together, card by card, and talk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Materials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row after row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When time is short or the group is small.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplatePanel</name>
    <message>
        <source>About this way to work</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <source>Such as 9:00 or 1:30 pm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>No dated event in our sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source of ours dates an event of these cases.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TitleAndPeople</name>
    <message>
        <source>Goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the names of the schools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own school stands beside the models. Describe it under Models like ours and save it there; it can be chosen later too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your school: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your school: {0} ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the first slide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one a line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trash</name>
    <message>
        <source>Collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted {0} · {1} days left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter restores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be restored: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was deleted stays for 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you delete stays here for 30 days and can be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>1 case came into the compare tray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them are in the compare tray already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The compare tray holds these cases now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The compare tray is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tray could not be changed: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tray holds {0} cases, as many as fit side by side. Take one out to add {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tray is full: {0} cases fit side by side. Nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cases came into the compare tray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is in the compare tray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is out of the compare tray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} more found no room: {1} fit side by side.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrayPopover</name>
    <message>
        <source>Add all results ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one more case to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare shows this tray, unless you open a saved comparison there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the cases in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here yet. Press {0} on a result, or Compare in an open case, to collect {1} to {2} cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cases: as many as fit side by side.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypeKeys</name>
    <message>
        <source>Size of type: {0} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitState</name>
    <message>
        <source>A copy is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A visit to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A visit to {0} and {1} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window wrote this visit, too. Its state is kept as “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stops are in the order of the shortest way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit could not be kept: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the shortest way already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is off the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message>
        <source>As a guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended, disputed or difficult</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How visits were received; check before you rely on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not documented, so ask it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is documented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for leaders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for teachers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>Add a stop first: notes are written at one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message>
        <source>Groups of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on this slide rests on a source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk about it: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sources come with the names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}

hidden: the right arrow reveals it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} dots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WallWindow</name>
    <message>
        <source>{0} – on the wall</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaysToWork</name>
    <message>
        <source>Row after row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WebRow</name>
    <message>
        <source>Copy link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser opened. Copy the link instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page on the web is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open link: {0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens {0} in your browser</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeightSliders</name>
    <message>
        <source>Not asked now: nothing is said about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:g} of 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:g} of 10; not asked now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhyPopover</name>
    <message>
        <source>No words were typed: the case is here because it passes the filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why {0} was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} passages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkSteps</name>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to make again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkshopPage</name>
    <message>
        <source>Open a .workshop file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a .workshop file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workshops (*.workshop)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: record</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkshopState</name>
    <message>
        <source>A copy is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window wrote this workshop, too. Its state is kept as “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is struck out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workshop could not be kept: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workshop is in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workshop is saved. All that you change here is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is in your library now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is off the agenda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” was there already; what either side wrote is in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Yours</name>
    <message>
        <source>Change your note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight the selected text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No finding is in sight; go to one and note it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No finding is in sight; go to one and star it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the highlight…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on this finding…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on this…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into a collection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select some text first: with the mouse, or with Shift and the arrows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star this finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Area</name>
    <message>
        <source>{0}: no school</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_BriefList</name>
    <message>
        <source>Enter: what can be done; Delete leaves out, Alt+Up and Alt+Down move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the brief</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Delegate</name>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Grid</name>
    <message>
        <source>Arrows choose a stop, with Ctrl they move it, Enter opens it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar of the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} miles, {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Take row {0} away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, row {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_ShareLine</name>
    <message>
        <source>%, as of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percent of the students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year of the share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the share</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Ways</name>
    <message>
        <source>The arrow keys choose, Enter goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways to work</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Case Studies</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>citation</name>
    <message>
        <source>Source {0} is on the clipboard as a citation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The finding is on the clipboard with its sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note is on the clipboard with its sources.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>A short list: who, year, site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>APA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases for “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chicago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collecting the findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand-outs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand-outs: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headlines only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a file of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program opened the folder {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the stops: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file “{0}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit packet: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facts_of</name>
    <message>
        <source>Your case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} learners</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>not {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>like</name>
    <message>
        <source>Write a percentage from 0 to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the number of students in figures, such as 600.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>open_page</name>
    <message>
        <source>Copy link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser opened {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>query_words</name>
    <message>
        <source>{0}: all of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reasons_html</name>
    <message>
        <source>and {0} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>shortcuts_html</name>
    <message>
        <source>&lt;b&gt;Tab&lt;/b&gt; moves from area to area, the arrows move inside one, &lt;b&gt;Space&lt;/b&gt; sets a filter, &lt;b&gt;Enter&lt;/b&gt; opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>source_facts</name>
    <message>
        <source>Copy the source as a citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tiles_of</name>
    <message>
        <source>Documented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find cases in such a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find cases with these grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the key figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dimensions · 1 source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dimensions · {0} sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
