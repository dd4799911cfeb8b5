<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Case Studies</source>
        <translation>Acerca de Case Studies</translation>
    </message>
    <message>
        <source>An offline explorer of competency-based schools and districts.</source>
        <translation>Un explorador sin conexión de escuelas y distritos basados en competencias.</translation>
    </message>
    <message>
        <source>Backups: {0}</source>
        <translation>Copias de seguridad: {0}</translation>
    </message>
    <message>
        <source>Case Studies {0}</source>
        <translation>Case Studies {0}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
    </message>
    <message>
        <source>Licences of all parts</source>
        <translation>Licencias de todas las partes</translation>
    </message>
    <message>
        <source>Log: {0}</source>
        <translation>Registro: {0}</translation>
    </message>
    <message>
        <source>The program is under the MIT licence; case studies, vocabulary and guides are under CC BY 4.0. The licences of all other parts stand below.</source>
        <translation>El programa tiene la licencia MIT; los estudios de caso, el vocabulario y las guías tienen CC BY 4.0. Las licencias de todas las demás partes están abajo.</translation>
    </message>
    <message>
        <source>Your library: {0}</source>
        <translation>Su biblioteca: {0}</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Add a finding</source>
        <translation>Agregar un hallazgo</translation>
    </message>
    <message>
        <source>Add a question as a row</source>
        <translation>Agregar una pregunta como fila</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Agregar una fuente</translation>
    </message>
    <message>
        <source>Add an activity</source>
        <translation>Agregar una actividad</translation>
    </message>
    <message>
        <source>Add, remove and reorder the cases</source>
        <translation>Agregar, quitar y ordenar los casos</translation>
    </message>
    <message>
        <source>Attach a photo or a file…</source>
        <translation>Adjuntar una foto o un archivo…</translation>
    </message>
    <message>
        <source>Attach a photo that keeps its place…</source>
        <translation>Adjuntar una foto que conserva su lugar…</translation>
    </message>
    <message>
        <source>Back in the history</source>
        <translation>Atrás en el historial</translation>
    </message>
    <message>
        <source>Begin a case of your own</source>
        <translation>Comenzar un caso propio</translation>
    </message>
    <message>
        <source>Begin with an empty description</source>
        <translation>Comenzar con una descripción vacía</translation>
    </message>
    <message>
        <source>Bring back the note struck out last</source>
        <translation>Recuperar la última nota tachada</translation>
    </message>
    <message>
        <source>Calendar file of the stops…</source>
        <translation>Archivo de calendario de las paradas…</translation>
    </message>
    <message>
        <source>Case before it in the list</source>
        <translation>Caso anterior de la lista</translation>
    </message>
    <message>
        <source>Choose a part of the case</source>
        <translation>Elegir una parte del caso</translation>
    </message>
    <message>
        <source>Choose a place to measure from</source>
        <translation>Elegir un lugar desde donde medir</translation>
    </message>
    <message>
        <source>Choose a source of the finding</source>
        <translation>Elegir una fuente del hallazgo</translation>
    </message>
    <message>
        <source>Choose how far the circle reaches</source>
        <translation>Elegir hasta dónde llega el círculo</translation>
    </message>
    <message>
        <source>Choose populations of the finding</source>
        <translation>Elegir poblaciones del hallazgo</translation>
    </message>
    <message>
        <source>Choose practices of the finding</source>
        <translation>Elegir prácticas del hallazgo</translation>
    </message>
    <message>
        <source>Choose the rows to compare</source>
        <translation>Elegir las filas que se comparan</translation>
    </message>
    <message>
        <source>Choose what the columns are</source>
        <translation>Elegir qué son las columnas</translation>
    </message>
    <message>
        <source>Choose what the rows are</source>
        <translation>Elegir qué son las filas</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Quitar los filtros</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Cerrar el programa</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Compare the cases in the tray</source>
        <translation>Comparar los casos de la bandeja</translation>
    </message>
    <message>
        <source>Compare the sites, with what was observed</source>
        <translation>Comparar las escuelas con lo observado</translation>
    </message>
    <message>
        <source>Compare with the top three</source>
        <translation>Comparar con los tres primeros</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Comparar con…</translation>
    </message>
    <message>
        <source>Contents: jump to a section</source>
        <translation>Contenido: ir a una sección</translation>
    </message>
    <message>
        <source>Copy a link to this search</source>
        <translation>Copiar un enlace a esta búsqueda</translation>
    </message>
    <message>
        <source>Copy the cell with its findings and sources</source>
        <translation>Copiar la celda con sus hallazgos y fuentes</translation>
    </message>
    <message>
        <source>Copy the finding as a citation</source>
        <translation>Copiar el hallazgo como cita</translation>
    </message>
    <message>
        <source>Copy the finding of the cell as a citation</source>
        <translation>Copiar el hallazgo de la celda como cita</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Copiar la imagen</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>Copiar la fila</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Copiar la tabla</translation>
    </message>
    <message>
        <source>Copy the table of the picture</source>
        <translation>Copiar la tabla de la imagen</translation>
    </message>
    <message>
        <source>Copy the text of a request</source>
        <translation>Copiar el texto de una solicitud</translation>
    </message>
    <message>
        <source>Delete the case</source>
        <translation>Eliminar el caso</translation>
    </message>
    <message>
        <source>Delete the profile</source>
        <translation>Eliminar el perfil</translation>
    </message>
    <message>
        <source>Delete the visit</source>
        <translation>Eliminar la visita</translation>
    </message>
    <message>
        <source>Delete the workshop</source>
        <translation>Eliminar el taller</translation>
    </message>
    <message>
        <source>Documented beside observed, or back to the plan</source>
        <translation>Documentado junto a observado, o volver al plan</translation>
    </message>
    <message>
        <source>Duplicate the activity</source>
        <translation>Duplicar la actividad</translation>
    </message>
    <message>
        <source>Duplicate the case</source>
        <translation>Duplicar el caso</translation>
    </message>
    <message>
        <source>Duplicate the profile</source>
        <translation>Duplicar el perfil</translation>
    </message>
    <message>
        <source>Duplicate the visit</source>
        <translation>Duplicar la visita</translation>
    </message>
    <message>
        <source>Duplicate the workshop</source>
        <translation>Duplicar el taller</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Exchange rows and columns</source>
        <translation>Intercambiar filas y columnas</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Explorar</translation>
    </message>
    <message>
        <source>Export the case</source>
        <translation>Exportar el caso</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>Exportar la comparación</translation>
    </message>
    <message>
        <source>Field notes of a visit</source>
        <translation>Notas de campo de una visita</translation>
    </message>
    <message>
        <source>Field notes, or back to the plan</source>
        <translation>Notas de campo, o volver al plan</translation>
    </message>
    <message>
        <source>Filter by a population, a dimension or a case</source>
        <translation>Filtrar por población, dimensión o caso</translation>
    </message>
    <message>
        <source>Find in this case</source>
        <translation>Buscar en este caso</translation>
    </message>
    <message>
        <source>Find models like ours</source>
        <translation>Buscar modelos como el nuestro</translation>
    </message>
    <message>
        <source>Finding before</source>
        <translation>Hallazgo anterior</translation>
    </message>
    <message>
        <source>Forward in the history</source>
        <translation>Adelante en el historial</translation>
    </message>
    <message>
        <source>Full screen, and back</source>
        <translation>Pantalla completa, y volver</translation>
    </message>
    <message>
        <source>Go to the agenda, or to the list</source>
        <translation>Ir a la agenda, o a la lista</translation>
    </message>
    <message>
        <source>Go to the case</source>
        <translation>Ir al caso</translation>
    </message>
    <message>
        <source>Go to the cases</source>
        <translation>Ir a los casos</translation>
    </message>
    <message>
        <source>Go to the closest findings of the library</source>
        <translation>Ir a los hallazgos más cercanos de la biblioteca</translation>
    </message>
    <message>
        <source>Go to the description of your school</source>
        <translation>Ir a la descripción de su escuela</translation>
    </message>
    <message>
        <source>Go to the filters</source>
        <translation>Ir a los filtros</translation>
    </message>
    <message>
        <source>Go to the findings of the cell</source>
        <translation>Ir a los hallazgos de la celda</translation>
    </message>
    <message>
        <source>Go to the foot of the case</source>
        <translation>Ir al final del caso</translation>
    </message>
    <message>
        <source>Go to the head of the case</source>
        <translation>Ir al comienzo del caso</translation>
    </message>
    <message>
        <source>Go to the journey, or to the list</source>
        <translation>Ir al recorrido, o a la lista</translation>
    </message>
    <message>
        <source>Go to the list of cases</source>
        <translation>Ir a la lista de casos</translation>
    </message>
    <message>
        <source>Go to the map</source>
        <translation>Ir al mapa</translation>
    </message>
    <message>
        <source>Go to the notes of the stop</source>
        <translation>Ir a las notas de la parada</translation>
    </message>
    <message>
        <source>Go to the parts of the library</source>
        <translation>Ir a las partes de la biblioteca</translation>
    </message>
    <message>
        <source>Go to the results</source>
        <translation>Ir a los resultados</translation>
    </message>
    <message>
        <source>Go to the sources</source>
        <translation>Ir a las fuentes</translation>
    </message>
    <message>
        <source>Go to the weights</source>
        <translation>Ir a los pesos</translation>
    </message>
    <message>
        <source>Go to what is in focus in the agenda</source>
        <translation>Ir a lo que está enfocado en la agenda</translation>
    </message>
    <message>
        <source>Go to what is in focus in the journey</source>
        <translation>Ir a lo que está enfocado en el recorrido</translation>
    </message>
    <message>
        <source>Go to what is still to be done</source>
        <translation>Ir a lo que falta por hacer</translation>
    </message>
    <message>
        <source>Go to what is written</source>
        <translation>Ir a lo escrito</translation>
    </message>
    <message>
        <source>Hand-outs to print, or the record as a file</source>
        <translation>Hojas para repartir, o el acta como archivo</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Hide or show empty rows</source>
        <translation>Ocultar o mostrar las filas vacías</translation>
    </message>
    <message>
        <source>Hide or show the findings beside the table</source>
        <translation>Ocultar o mostrar los hallazgos junto a la tabla</translation>
    </message>
    <message>
        <source>Hide the column</source>
        <translation>Ocultar la columna</translation>
    </message>
    <message>
        <source>Hide the row</source>
        <translation>Ocultar la fila</translation>
    </message>
    <message>
        <source>Highlight the selected text</source>
        <translation>Resaltar el texto seleccionado</translation>
    </message>
    <message>
        <source>Larger type (also Ctrl and the wheel)</source>
        <translation>Letra más grande (también Ctrl y la rueda)</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Links of the findings beside the table as a list</source>
        <translation>Enlaces de los hallazgos junto a la tabla, como lista</translation>
    </message>
    <message>
        <source>Links: sources, terms and cases of the text as a list</source>
        <translation>Enlaces: fuentes, términos y casos del texto, como lista</translation>
    </message>
    <message>
        <source>Make a filter of a place or kind in the words</source>
        <translation>Hacer un filtro de un lugar o tipo escrito</translation>
    </message>
    <message>
        <source>Make a finding of the first field note</source>
        <translation>Hacer un hallazgo de la primera nota de campo</translation>
    </message>
    <message>
        <source>Make a pack</source>
        <translation>Hacer un paquete</translation>
    </message>
    <message>
        <source>Make a workshop of this</source>
        <translation>Hacer un taller con esto</translation>
    </message>
    <message>
        <source>Make it 15 minutes longer</source>
        <translation>Alargarla 15 minutos</translation>
    </message>
    <message>
        <source>Make it 15 minutes shorter</source>
        <translation>Acortarla 15 minutos</translation>
    </message>
    <message>
        <source>Make it a case of yours…</source>
        <translation>Convertirlo en un caso suyo…</translation>
    </message>
    <message>
        <source>Make the step again that was undone</source>
        <translation>Rehacer el paso deshecho</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Measure from the chosen case</source>
        <translation>Medir desde el caso elegido</translation>
    </message>
    <message>
        <source>Models like ours</source>
        <translation>Modelos como el nuestro</translation>
    </message>
    <message>
        <source>More cases like this one</source>
        <translation>Más casos como este</translation>
    </message>
    <message>
        <source>Move it a quarter of an hour back</source>
        <translation>Moverla un cuarto de hora antes</translation>
    </message>
    <message>
        <source>Move it a quarter of an hour on</source>
        <translation>Moverla un cuarto de hora después</translation>
    </message>
    <message>
        <source>Move the activity, or the row, down</source>
        <translation>Bajar la actividad, o la fila</translation>
    </message>
    <message>
        <source>Move the activity, or the row, up</source>
        <translation>Subir la actividad, o la fila</translation>
    </message>
    <message>
        <source>Move the column to the left</source>
        <translation>Mover la columna a la izquierda</translation>
    </message>
    <message>
        <source>Move the column to the right</source>
        <translation>Mover la columna a la derecha</translation>
    </message>
    <message>
        <source>Move the finding down</source>
        <translation>Bajar el hallazgo</translation>
    </message>
    <message>
        <source>Move the finding up</source>
        <translation>Subir el hallazgo</translation>
    </message>
    <message>
        <source>Move the row down</source>
        <translation>Bajar la fila</translation>
    </message>
    <message>
        <source>Move the row up</source>
        <translation>Subir la fila</translation>
    </message>
    <message>
        <source>Move the stop a day back</source>
        <translation>Mover la parada un día antes</translation>
    </message>
    <message>
        <source>Move the stop a day on</source>
        <translation>Mover la parada un día después</translation>
    </message>
    <message>
        <source>Move the stop, or the line, down</source>
        <translation>Bajar la parada, o la línea</translation>
    </message>
    <message>
        <source>Move the stop, or the line, up</source>
        <translation>Subir la parada, o la línea</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nota nueva</translation>
    </message>
    <message>
        <source>Next case of the list</source>
        <translation>Caso siguiente de la lista</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Hallazgo siguiente</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Parte siguiente de la ventana</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Imagen siguiente</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Sección siguiente</translation>
    </message>
    <message>
        <source>Next step of making a workshop</source>
        <translation>Paso siguiente para hacer un taller</translation>
    </message>
    <message>
        <source>Next stop</source>
        <translation>Parada siguiente</translation>
    </message>
    <message>
        <source>Next theme: light, dark, like the desktop</source>
        <translation>Tema siguiente: claro, oscuro, como el escritorio</translation>
    </message>
    <message>
        <source>Note on the case as a whole</source>
        <translation>Nota sobre el caso entero</translation>
    </message>
    <message>
        <source>Note on the finding of the cell</source>
        <translation>Nota sobre el hallazgo de la celda</translation>
    </message>
    <message>
        <source>Note on the finding, or on the selected text</source>
        <translation>Nota sobre el hallazgo o el texto seleccionado</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Un paso atrás</translation>
    </message>
    <message>
        <source>Only this row</source>
        <translation>Solo esta fila</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open a .workshop file…</source>
        <translation>Abrir un archivo .workshop…</translation>
    </message>
    <message>
        <source>Open a profile from a file…</source>
        <translation>Abrir un perfil desde un archivo…</translation>
    </message>
    <message>
        <source>Open the case of the cell</source>
        <translation>Abrir el caso de la celda</translation>
    </message>
    <message>
        <source>Open the menu of the profiles</source>
        <translation>Abrir el menú de los perfiles</translation>
    </message>
    <message>
        <source>Other language: English or Spanish</source>
        <translation>Cambiar de idioma: inglés o español</translation>
    </message>
    <message>
        <source>Packet to print…</source>
        <translation>Carpeta para imprimir…</translation>
    </message>
    <message>
        <source>Part of the window before</source>
        <translation>Parte anterior de la ventana</translation>
    </message>
    <message>
        <source>Picture before</source>
        <translation>Imagen anterior</translation>
    </message>
    <message>
        <source>Pictures of a comparison</source>
        <translation>Imágenes de una comparación</translation>
    </message>
    <message>
        <source>Pin the column: it stands first</source>
        <translation>Fijar la columna: va primero</translation>
    </message>
    <message>
        <source>Pin the row: it stands first</source>
        <translation>Fijar la fila: va primero</translation>
    </message>
    <message>
        <source>Plan a new visit</source>
        <translation>Planear una visita nueva</translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation>Planear una visita</translation>
    </message>
    <message>
        <source>Present from the activity in focus</source>
        <translation>Presentar desde la actividad enfocada</translation>
    </message>
    <message>
        <source>Present the comparison</source>
        <translation>Presentar la comparación</translation>
    </message>
    <message>
        <source>Present the five rows where the cases part the most</source>
        <translation>Presentar las cinco filas en que más difieren los casos</translation>
    </message>
    <message>
        <source>Present the workshop</source>
        <translation>Presentar el taller</translation>
    </message>
    <message>
        <source>Present this row</source>
        <translation>Presentar esta fila</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>Sección anterior</translation>
    </message>
    <message>
        <source>Put all results into a collection</source>
        <translation>Poner todos los resultados en una colección</translation>
    </message>
    <message>
        <source>Put all results into the tray, as many as fit</source>
        <translation>Poner en la bandeja todos los resultados que quepan</translation>
    </message>
    <message>
        <source>Put the case into the tray, or take it out</source>
        <translation>Poner el caso en la bandeja, o quitarlo</translation>
    </message>
    <message>
        <source>Put the finding into a collection</source>
        <translation>Poner el hallazgo en una colección</translation>
    </message>
    <message>
        <source>Put the finding of the cell into a collection</source>
        <translation>Poner el hallazgo de la celda en una colección</translation>
    </message>
    <message>
        <source>Put the stops in the shortest order</source>
        <translation>Ordenar las paradas por el camino más corto</translation>
    </message>
    <message>
        <source>Read the case</source>
        <translation>Leer el caso</translation>
    </message>
    <message>
        <source>Reading a case</source>
        <translation>Leer un caso</translation>
    </message>
    <message>
        <source>Redo what was undone</source>
        <translation>Rehacer lo deshecho</translation>
    </message>
    <message>
        <source>Remove the activity</source>
        <translation>Quitar la actividad</translation>
    </message>
    <message>
        <source>Remove the question</source>
        <translation>Quitar la pregunta</translation>
    </message>
    <message>
        <source>Rename the profile…</source>
        <translation>Cambiar el nombre del perfil…</translation>
    </message>
    <message>
        <source>Rename the visit…</source>
        <translation>Cambiar el nombre de la visita…</translation>
    </message>
    <message>
        <source>Rename the workshop…</source>
        <translation>Cambiar el nombre del taller…</translation>
    </message>
    <message>
        <source>Save as a .workshop file…</source>
        <translation>Guardar como archivo .workshop…</translation>
    </message>
    <message>
        <source>Save as a new profile…</source>
        <translation>Guardar como perfil nuevo…</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>Guardar la comparación</translation>
    </message>
    <message>
        <source>Save the profile</source>
        <translation>Guardar el perfil</translation>
    </message>
    <message>
        <source>Saved and recent searches</source>
        <translation>Búsquedas guardadas y recientes</translation>
    </message>
    <message>
        <source>Saved comparisons</source>
        <translation>Comparaciones guardadas</translation>
    </message>
    <message>
        <source>Search from anywhere</source>
        <translation>Buscar desde cualquier parte</translation>
    </message>
    <message>
        <source>Show all cases, or what Explore found</source>
        <translation>Mostrar todos los casos, o lo hallado en Explorar</translation>
    </message>
    <message>
        <source>Show only what differs</source>
        <translation>Mostrar solo lo que difiere</translation>
    </message>
    <message>
        <source>Show the compare tray</source>
        <translation>Mostrar la bandeja de comparación</translation>
    </message>
    <message>
        <source>Show the picture as a table, or as a picture</source>
        <translation>Mostrar la imagen como tabla, o como imagen</translation>
    </message>
    <message>
        <source>Show the stops on the map</source>
        <translation>Mostrar las paradas en el mapa</translation>
    </message>
    <message>
        <source>Show the whole country</source>
        <translation>Mostrar todo el país</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation>Letra más pequeña</translation>
    </message>
    <message>
        <source>Sort the results</source>
        <translation>Ordenar los resultados</translation>
    </message>
    <message>
        <source>Star the case, or take the star away</source>
        <translation>Poner o quitar la estrella del caso</translation>
    </message>
    <message>
        <source>Star the finding of the cell, or take the star away</source>
        <translation>Poner o quitar la estrella del hallazgo de la celda</translation>
    </message>
    <message>
        <source>Star the finding, or take the star away</source>
        <translation>Poner o quitar la estrella del hallazgo</translation>
    </message>
    <message>
        <source>Stop before</source>
        <translation>Parada anterior</translation>
    </message>
    <message>
        <source>Stops as GPX, for navigation…</source>
        <translation>Paradas como GPX, para navegación…</translation>
    </message>
    <message>
        <source>Stops as KML, for maps…</source>
        <translation>Paradas como KML, para mapas…</translation>
    </message>
    <message>
        <source>Table or pictures</source>
        <translation>Tabla o imágenes</translation>
    </message>
    <message>
        <source>Take the case out of the comparison</source>
        <translation>Quitar el caso de la comparación</translation>
    </message>
    <message>
        <source>Take the finding away</source>
        <translation>Quitar el hallazgo</translation>
    </message>
    <message>
        <source>Take the stop off the plan</source>
        <translation>Quitar la parada del plan</translation>
    </message>
    <message>
        <source>Tell why a case was found</source>
        <translation>Decir por qué se encontró un caso</translation>
    </message>
    <message>
        <source>The brief of the stop, and back</source>
        <translation>La ficha de la parada, y volver</translation>
    </message>
    <message>
        <source>The days by the hour, or back to the plan</source>
        <translation>Los días por horas, o volver al plan</translation>
    </message>
    <message>
        <source>The days of a visit by the hour</source>
        <translation>Los días de una visita por horas</translation>
    </message>
    <message>
        <source>The debrief, and back</source>
        <translation>La puesta en común, y volver</translation>
    </message>
    <message>
        <source>The next part</source>
        <translation>La parte siguiente</translation>
    </message>
    <message>
        <source>The note agrees with what is documented</source>
        <translation>La nota coincide con lo documentado</translation>
    </message>
    <message>
        <source>The note is a surprise beside what is documented</source>
        <translation>La nota sorprende junto a lo documentado</translation>
    </message>
    <message>
        <source>The part before</source>
        <translation>La parte anterior</translation>
    </message>
    <message>
        <source>Type in its usual size</source>
        <translation>Letra en su tamaño habitual</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Deshacer el último cambio</translation>
    </message>
    <message>
        <source>Undo the last change of the comparison</source>
        <translation>Deshacer el último cambio de la comparación</translation>
    </message>
    <message>
        <source>Undo the last step of all your work</source>
        <translation>Deshacer el último paso de todo su trabajo</translation>
    </message>
    <message>
        <source>Undo what the message tells</source>
        <translation>Deshacer lo que dice el mensaje</translation>
    </message>
    <message>
        <source>View: differences, shading, hidden rows</source>
        <translation>Vista: diferencias, sombreado, filas ocultas</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>What a visit observed</source>
        <translation>Lo que observó una visita</translation>
    </message>
    <message>
        <source>What was said in the room, or back</source>
        <translation>Lo que se dijo en la sala, o volver</translation>
    </message>
    <message>
        <source>Which sites?, or back to the plan</source>
        <translation>¿Qué escuelas?, o volver al plan</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Taller</translation>
    </message>
    <message>
        <source>Write the case as a PDF to print</source>
        <translation>Crear un PDF del caso para imprimir</translation>
    </message>
    <message>
        <source>Write the comparison as a PDF to print</source>
        <translation>Crear un PDF de la comparación para imprimir</translation>
    </message>
    <message>
        <source>Write the profile to a file…</source>
        <translation>Guardar el perfil en un archivo…</translation>
    </message>
    <message>
        <source>Write the report of the visit…</source>
        <translation>Redactar el informe de la visita…</translation>
    </message>
    <message>
        <source>Write the site up as a case of yours</source>
        <translation>Redactar la escuela como un caso suyo</translation>
    </message>
    <message>
        <source>Your cases</source>
        <translation>Sus casos</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
</context>
<context>
    <name>ActivityForm</name>
    <message>
        <source>Group size</source>
        <translation>Tamaño del grupo</translation>
    </message>
    <message>
        <source>Groups of (0: all)</source>
        <translation>Grupos de (0: todos)</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Materiales</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>On the wall</source>
        <translation>En pantalla</translation>
    </message>
    <message>
        <source>Question to the room</source>
        <translation>Pregunta a la sala</translation>
    </message>
    <message>
        <source>Question to the room about the row</source>
        <translation>Pregunta a la sala sobre la fila</translation>
    </message>
    <message>
        <source>Rows shown during it</source>
        <translation>Filas que se muestran en ella</translation>
    </message>
    <message>
        <source>Steps for you</source>
        <translation>Pasos para usted</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Title of the activity</source>
        <translation>Título de la actividad</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>Sus notas</translation>
    </message>
    <message>
        <source>Your notes about the row</source>
        <translation>Sus notas sobre la fila</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>en orden</translation>
    </message>
    <message>
        <source>on the wall, below the cards</source>
        <translation>en pantalla, debajo de las tarjetas</translation>
    </message>
    <message>
        <source>on your screen alone</source>
        <translation>solo en su pantalla</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>uno por línea</translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message>
        <source>1 row</source>
        <translation>1 fila</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move an activity, Delete removes it</source>
        <translation>Alt+Up y Alt+Down mueven una actividad, Delete la quita</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>groups of {0}</source>
        <translation>grupos de {0}</translation>
    </message>
    <message>
        <source>one person</source>
        <translation>una persona</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} minute, {1} to {2}</source>
        <translation>{0} minuto, de {1} a {2}</translation>
    </message>
    <message>
        <source>{0} minutes, {1} to {2}</source>
        <translation>{0} minutos, de {1} a {2}</translation>
    </message>
    <message>
        <source>{0} people in one group</source>
        <translation>{0} personas en un grupo</translation>
    </message>
    <message>
        <source>{0} people in {1} groups</source>
        <translation>{0} personas en {1} grupos</translation>
    </message>
    <message>
        <source>{0} rows</source>
        <translation>{0} filas</translation>
    </message>
</context>
<context>
    <name>AgendaBar</name>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>{0} % of the time</source>
        <translation>{0} % del tiempo</translation>
    </message>
</context>
<context>
    <name>AskLine</name>
    <message>
        <source>Countdown: minutes, then Enter (0 ends it)</source>
        <translation>Cuenta atrás: minutos, y Enter (0 la termina)</translation>
    </message>
    <message>
        <source>Go to: the number or the name of a row, then Enter</source>
        <translation>Ir a: el número o el nombre de una fila, y Enter</translation>
    </message>
    <message>
        <source>How many minutes? A number, such as 5.</source>
        <translation>¿Cuántos minutos? Un número, como 5.</translation>
    </message>
    <message>
        <source>No row is called that.</source>
        <translation>Ninguna fila se llama así.</translation>
    </message>
</context>
<context>
    <name>Authors</name>
    <message>
        <source>Written by</source>
        <translation>De</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>you</source>
        <translation>usted</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>    None of your own work</source>
        <translation>    Nada de su propio trabajo</translation>
    </message>
    <message>
        <source>    and {0} more</source>
        <translation>    y {0} más</translation>
    </message>
    <message>
        <source> (in the trash)</source>
        <translation> (en la papelera)</translation>
    </message>
    <message>
        <source>A backup of the whole library is made each day that the program is open, and looked through after it was written.</source>
        <translation>Cada día que el programa está abierto se hace una copia de toda la biblioteca, y se revisa después de escribirla.</translation>
    </message>
    <message>
        <source>Arrows show what is in one</source>
        <translation>Las flechas muestran lo que hay en una</translation>
    </message>
    <message>
        <source>As it was then, after a restore</source>
        <translation>Como era entonces, tras restaurar</translation>
    </message>
    <message>
        <source>Back after a restore</source>
        <translation>De vuelta tras restaurar</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer una copia ahora</translation>
    </message>
    <message>
        <source>Backing up the library</source>
        <translation>Haciendo la copia de la biblioteca</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Before a new version</source>
        <translation>Antes de una versión nueva</translation>
    </message>
    <message>
        <source>Before a repair</source>
        <translation>Antes de reparar</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Antes de restaurar</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Hecha a mano</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Colecciones</translation>
    </message>
    <message>
        <source>Comparisons</source>
        <translation>Comparaciones</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Diaria</translation>
    </message>
    <message>
        <source>Entries in workshops' records</source>
        <translation>Entradas en actas de talleres</translation>
    </message>
    <message>
        <source>Field notes</source>
        <translation>Notas de campo</translation>
    </message>
    <message>
        <source>Here now, and gone after a restore</source>
        <translation>Está ahora, y ya no tras restaurar</translation>
    </message>
    <message>
        <source>In this backup</source>
        <translation>En esta copia</translation>
    </message>
    <message>
        <source>Newest {0}</source>
        <translation>Más reciente {0}</translation>
    </message>
    <message>
        <source>None yet; one is made each day</source>
        <translation>Ninguna todavía; se hace una cada día</translation>
    </message>
    <message>
        <source>Notes, highlights and stars</source>
        <translation>Notas, resaltados y estrellas</translation>
    </message>
    <message>
        <source>Other work</source>
        <translation>Otro trabajo</translation>
    </message>
    <message>
        <source>Packs and imports</source>
        <translation>Paquetes e importaciones</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Restaurar esta copia</translation>
    </message>
    <message>
        <source>Restoring the library</source>
        <translation>Restaurando la biblioteca</translation>
    </message>
    <message>
        <source>School profiles</source>
        <translation>Perfiles de escuelas</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Búsquedas</translation>
    </message>
    <message>
        <source>The backup is made and was looked through.</source>
        <translation>La copia está hecha y revisada.</translation>
    </message>
    <message>
        <source>The compare tray</source>
        <translation>La bandeja de comparación</translation>
    </message>
    <message>
        <source>The library is restored. What it was before is the newest backup.</source>
        <translation>La biblioteca está restaurada. Lo que era antes es la copia más reciente.</translation>
    </message>
    <message>
        <source>This backup was made before the library joined “{0}”; after a restore it is not joined. What the team has stays there; join again to have it here.</source>
        <translation>Esta copia se hizo antes de que la biblioteca se uniera a “{0}”; después de restaurarla no está unida. Lo que tiene el equipo se queda allí; únase otra vez para tenerlo aquí.</translation>
    </message>
    <message>
        <source>This backup was made while the library was joined to “{0}”; after a restore it is joined again, and nothing old replaces what the team has.</source>
        <translation>Esta copia se hizo mientras la biblioteca estaba unida a “{0}”; después de restaurarla vuelve a estar unida, y nada antiguo reemplaza lo que tiene el equipo.</translation>
    </message>
    <message>
        <source>Under way …</source>
        <translation>En curso…</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>What a restore would do</source>
        <translation>Qué haría una restauración</translation>
    </message>
    <message>
        <source>What is here now is kept as a backup first. Attached files stay as they are.</source>
        <translation>Antes se guarda una copia de lo que hay ahora. Los archivos adjuntos quedan como están.</translation>
    </message>
    <message>
        <source>Workshops</source>
        <translation>Talleres</translation>
    </message>
    <message>
        <source>Your cases</source>
        <translation>Sus casos</translation>
    </message>
    <message>
        <source>Your work in it is what it is now.</source>
        <translation>Su trabajo en ella es el mismo que ahora.</translation>
    </message>
    <message>
        <source>{0} · {1} MB</source>
        <translation>{0} · {1} MB</translation>
    </message>
    <message>
        <source>“{0}” keeps what it has: what the team has newer comes back here when its server is reached, and nothing old replaces it there.</source>
        <translation>“{0}” conserva lo que tiene: lo más nuevo del equipo vuelve aquí en cuanto se alcanza su servidor, y nada antiguo lo reemplaza allí.</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source> New visit</source>
        <translation> Visita nueva</translation>
    </message>
    <message>
        <source> Present</source>
        <translation> Presentar</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>All {0} cases, not only what Explore found for {1}</source>
        <translation>Los {0} casos, no solo los de Explorar: {1}</translation>
    </message>
    <message>
        <source>All {0} cases; words and filters of Explore work here too.</source>
        <translation>Los {0} casos; las palabras y los filtros de Explorar también valen aquí.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Calendar (.ics)</source>
        <translation>Calendario (.ics)</translation>
    </message>
    <message>
        <source>Cases: {0} of {1}; add, remove, reorder</source>
        <translation>Casos: {0} de {1}; agregar, quitar, ordenar</translation>
    </message>
    <message>
        <source>Cases: {0} of {1}; add, remove, reorder; {2} hidden</source>
        <translation>Casos: {0} de {1}; agregar, quitar, ordenar; {2} ocultos</translation>
    </message>
    <message>
        <source>Cases: {0} ▾</source>
        <translation>Casos: {0} ▾</translation>
    </message>
    <message>
        <source>Change what is shown in Explore</source>
        <translation>Cambie en Explorar lo que se muestra</translation>
    </message>
    <message>
        <source>Changed since it was saved</source>
        <translation>Con cambios desde que se guardó</translation>
    </message>
    <message>
        <source>Choose the col&amp;umns…</source>
        <translation>Elegir las co&amp;lumnas…</translation>
    </message>
    <message>
        <source>Choose the ro&amp;ws…</source>
        <translation>Elegir las &amp;filas…</translation>
    </message>
    <message>
        <source>Columns: {0}</source>
        <translation>Columnas: {0}</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Compare top three</source>
        <translation>Comparar los tres primeros</translation>
    </message>
    <message>
        <source>Compare with the top three</source>
        <translation>Comparar con los tres primeros</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export ▾</source>
        <translation>Exportar ▾</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Field notes</source>
        <translation>Notas de campo</translation>
    </message>
    <message>
        <source>File ▾</source>
        <translation>Archivo ▾</translation>
    </message>
    <message>
        <source>File: save, open, duplicate, delete</source>
        <translation>Archivo: guardar, abrir, duplicar, eliminar</translation>
    </message>
    <message>
        <source>Hand-outs…</source>
        <translation>Hojas para repartir…</translation>
    </message>
    <message>
        <source>Hide empty</source>
        <translation>Ocultar vacías</translation>
    </message>
    <message>
        <source>Hide empty rows</source>
        <translation>Ocultar filas vacías</translation>
    </message>
    <message>
        <source>Make a workshop</source>
        <translation>Hacer un taller</translation>
    </message>
    <message>
        <source>Make it a case</source>
        <translation>Convertir en caso</translation>
    </message>
    <message>
        <source>Make it a case…</source>
        <translation>Convertir en caso…</translation>
    </message>
    <message>
        <source>Measure from…</source>
        <translation>Medir desde…</translation>
    </message>
    <message>
        <source>Measured from: {0}</source>
        <translation>Medido desde: {0}</translation>
    </message>
    <message>
        <source>Models like ours</source>
        <translation>Modelos como el nuestro</translation>
    </message>
    <message>
        <source>More ▾</source>
        <translation>Más ▾</translation>
    </message>
    <message>
        <source>More: rename, duplicate, delete and other files</source>
        <translation>Más: cambiar nombre, duplicar, eliminar y otros archivos</translation>
    </message>
    <message>
        <source>No circle</source>
        <translation>Sin círculo</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Solo diferencias</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>Solo lo que difiere</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Abrir un archivo…</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Print packet…</source>
        <translation>Imprimir carpeta…</translation>
    </message>
    <message>
        <source>Profile: not saved</source>
        <translation>Perfil: sin guardar</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Perfiles</translation>
    </message>
    <message>
        <source>Profiles: {0}</source>
        <translation>Perfiles: {0}</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Acta</translation>
    </message>
    <message>
        <source>Rows: {0}</source>
        <translation>Filas: {0}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save the profile</source>
        <translation>Guardar el perfil</translation>
    </message>
    <message>
        <source>Saved profiles</source>
        <translation>Perfiles guardados</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>Guardado {0}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Search in Explore</source>
        <translation>Buscar en Explorar</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Buscar…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Show what Explore found</source>
        <translation>Mostrar lo hallado en Explorar</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Table or pictures</source>
        <translation>Tabla o imágenes</translation>
    </message>
    <message>
        <source>The days by the hour: {0}</source>
        <translation>Los días por horas: {0}</translation>
    </message>
    <message>
        <source>The map is drawn…</source>
        <translation>Se está dibujando el mapa…</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>Workshops</source>
        <translation>Talleres</translation>
    </message>
    <message>
        <source>none open</source>
        <translation>ninguno abierto</translation>
    </message>
    <message>
        <source>within {0} miles ▾</source>
        <translation>hasta {0} millas ▾</translation>
    </message>
    <message>
        <source>within… ▾</source>
        <translation>hasta… ▾</translation>
    </message>
    <message>
        <source>{0} miles</source>
        <translation>{0} millas</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>{0} of {1} cases, found in Explore for {2}</source>
        <translation>{0} de {1} casos, en Explorar: {2}</translation>
    </message>
    <message>
        <source>{0} within {1} miles of {2}</source>
        <translation>{0} a menos de {1} millas de {2}</translation>
    </message>
    <message>
        <source>{0} · changed</source>
        <translation>{0} · con cambios</translation>
    </message>
    <message>
        <source>{0}: documented and observed</source>
        <translation>{0}: documentado y observado</translation>
    </message>
    <message>
        <source>{0}: field notes</source>
        <translation>{0}: notas de campo</translation>
    </message>
    <message>
        <source>{0}: the days</source>
        <translation>{0}: los días</translation>
    </message>
    <message>
        <source>{0}: which sites?</source>
        <translation>{0}: ¿qué escuelas?</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>A copy of a case…</source>
        <translation>Una copia de un caso…</translation>
    </message>
    <message>
        <source>Describe your school first, under Models like ours (Ctrl+L).</source>
        <translation>Describa primero su escuela en Modelos como el nuestro (Ctrl+L).</translation>
    </message>
    <message>
        <source>No visit has field notes yet.</source>
        <translation>Ninguna visita tiene notas de campo todavía.</translation>
    </message>
    <message>
        <source>Our school</source>
        <translation>Nuestra escuela</translation>
    </message>
    <message>
        <source>Our school, as described under Models like ours…</source>
        <translation>Nuestra escuela, como se describe en Modelos como el nuestro…</translation>
    </message>
    <message>
        <source>The field notes of a visit…</source>
        <translation>Las notas de campo de una visita…</translation>
    </message>
    <message>
        <source>The notes of which visit?</source>
        <translation>¿Las notas de qué visita?</translation>
    </message>
    <message>
        <source>There is nothing to choose yet.</source>
        <translation>Todavía no hay nada que elegir.</translation>
    </message>
    <message>
        <source>Which case to copy?</source>
        <translation>¿Qué caso copiar?</translation>
    </message>
    <message>
        <source>Which school?</source>
        <translation>¿Qué escuela?</translation>
    </message>
    <message>
        <source>With a template</source>
        <translation>Con una plantilla</translation>
    </message>
    <message>
        <source>With nothing</source>
        <translation>Sin nada</translation>
    </message>
    <message>
        <source>With what is there</source>
        <translation>Con lo que ya hay</translation>
    </message>
</context>
<context>
    <name>BlockForm</name>
    <message>
        <source>Add a finding</source>
        <translation>Agregar un hallazgo</translation>
    </message>
    <message>
        <source>From your visit of {0}, not yet used</source>
        <translation>De su visita de {0}, aún sin usar</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Headline {0} of {1}</source>
        <translation>Titular {0} de {1}</translation>
    </message>
    <message>
        <source>Make it a finding: {0}</source>
        <translation>Convertir en hallazgo: {0}</translation>
    </message>
    <message>
        <source>Mark the finding in focus with it</source>
        <translation>Marcar con esto el hallazgo enfocado</translation>
    </message>
    <message>
        <source>Practices</source>
        <translation>Prácticas</translation>
    </message>
    <message>
        <source>Put the cursor into a finding first.</source>
        <translation>Ponga primero el cursor en un hallazgo.</translation>
    </message>
    <message>
        <source>Student populations</source>
        <translation>Poblaciones estudiantiles</translation>
    </message>
    <message>
        <source>Wished for: {0}</source>
        <translation>Deseado: {0}</translation>
    </message>
    <message>
        <source>make it a finding</source>
        <translation>convertir en hallazgo</translation>
    </message>
</context>
<context>
    <name>BriefPane</name>
    <message>
        <source>Add a question</source>
        <translation>Agregar una pregunta</translation>
    </message>
    <message>
        <source>Add something to look for</source>
        <translation>Agregar algo que observar</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Ficha</translation>
    </message>
    <message>
        <source>Leave out of the brief</source>
        <translation>Dejar fuera de la ficha</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Read it in the case</source>
        <translation>Leerlo en el caso</translation>
    </message>
    <message>
        <source>Reword…</source>
        <translation>Redactar de otro modo…</translation>
    </message>
    <message>
        <source>Show more lines</source>
        <translation>Mostrar más líneas</translation>
    </message>
    <message>
        <source>Show only what is in the brief</source>
        <translation>Mostrar solo lo que está en la ficha</translation>
    </message>
    <message>
        <source>Show {0} more line</source>
        <translation>Mostrar {0} línea más</translation>
    </message>
    <message>
        <source>Show {0} more lines</source>
        <translation>Mostrar {0} líneas más</translation>
    </message>
    <message>
        <source>Take into the brief</source>
        <translation>Incluir en la ficha</translation>
    </message>
    <message>
        <source>Words of the line</source>
        <translation>Palabras de la línea</translation>
    </message>
    <message>
        <source>from the guides</source>
        <translation>de las guías</translation>
    </message>
    <message>
        <source>not in the brief</source>
        <translation>no está en la ficha</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>suya</translation>
    </message>
</context>
<context>
    <name>CardMenu</name>
    <message>
        <source>More cases like this one</source>
        <translation>Más casos como este</translation>
    </message>
    <message>
        <source>Note on it…</source>
        <translation>Nota sobre él…</translation>
    </message>
    <message>
        <source>Passages like the one shown</source>
        <translation>Pasajes como el que se muestra</translation>
    </message>
    <message>
        <source>Put into a collection…</source>
        <translation>Poner en una colección…</translation>
    </message>
    <message>
        <source>Put into the tray</source>
        <translation>Poner en la bandeja</translation>
    </message>
    <message>
        <source>Read on {0}</source>
        <translation>Siga leyendo {0}</translation>
    </message>
    <message>
        <source>Star it</source>
        <translation>Ponerle estrella</translation>
    </message>
    <message>
        <source>Take its star away</source>
        <translation>Quitarle la estrella</translation>
    </message>
    <message>
        <source>Take out of the tray</source>
        <translation>Quitar de la bandeja</translation>
    </message>
    <message>
        <source>Why this case was found</source>
        <translation>Por qué se encontró este caso</translation>
    </message>
    <message>
        <source>Your note on it…</source>
        <translation>Su nota sobre él…</translation>
    </message>
</context>
<context>
    <name>CaseBar</name>
    <message>
        <source>Add to the tray</source>
        <translation>Agregar a la bandeja</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Export this case</source>
        <translation>Exportar este caso</translation>
    </message>
    <message>
        <source>In tray</source>
        <translation>En bandeja</translation>
    </message>
    <message>
        <source>More cases like this one</source>
        <translation>Más casos como este</translation>
    </message>
    <message>
        <source>Star this case</source>
        <translation>Poner estrella a este caso</translation>
    </message>
    <message>
        <source>Take out of the tray</source>
        <translation>Quitar de la bandeja</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Quitar la estrella</translation>
    </message>
</context>
<context>
    <name>CaseCard</name>
    <message>
        <source>Challenges</source>
        <translation>Desafíos</translation>
    </message>
    <message>
        <source>No findings: nothing is researched here yet</source>
        <translation>Sin hallazgos: aquí aún no se ha investigado nada</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Reported by the school</source>
        <translation>Declarado por la escuela</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Visiting</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>without {0}</source>
        <translation>sin {0}</translation>
    </message>
    <message>
        <source>{0} of {1} dimensions documented · {2} source</source>
        <translation>{0} de {1} dimensiones documentadas · {2} fuente</translation>
    </message>
    <message>
        <source>{0} of {1} dimensions documented · {2} sources</source>
        <translation>{0} de {1} dimensiones documentadas · {2} fuentes</translation>
    </message>
</context>
<context>
    <name>CaseCardDelegate</name>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>✓ In tray</source>
        <translation>✓ En bandeja</translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>Edit it in the library</source>
        <translation>Editarlo en la biblioteca</translation>
    </message>
    <message>
        <source>Go to what is known of it</source>
        <translation>Ir a lo que se sabe de esto</translation>
    </message>
    <message>
        <source>Go to what is known of visits</source>
        <translation>Ir a lo que se sabe de las visitas</translation>
    </message>
    <message>
        <source>Kind and place</source>
        <translation>Tipo y lugar</translation>
    </message>
    <message>
        <source>Your case: edit</source>
        <translation>Su caso: editar</translation>
    </message>
    <message>
        <source>part of {0}</source>
        <translation>parte de {0}</translation>
    </message>
</context>
<context>
    <name>CaseHtml</name>
    <message>
        <source>Also known as {0}</source>
        <translation>También conocido como {0}</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Ya no funciona</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Se fusionó</translation>
    </message>
    <message>
        <source>Nobody has written this case up yet: what stands here came with an import.</source>
        <translation>Nadie ha redactado este caso todavía: lo que está aquí vino con una importación.</translation>
    </message>
    <message>
        <source>Status unknown</source>
        <translation>Situación desconocida</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>This case is written in English.</source>
        <translation>Este caso está escrito en inglés.</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Arrow keys move, Enter reads the case; the map shows where it is.</source>
        <translation>Las flechas mueven, Enter lee el caso; el mapa muestra dónde está.</translation>
    </message>
    <message>
        <source>Cases on the map</source>
        <translation>Casos en el mapa</translation>
    </message>
    <message>
        <source>{0} is not drawn · {1}</source>
        <translation>{0} no se dibuja · {1}</translation>
    </message>
    <message>
        <source>{0} mi</source>
        <translation>{0} mi</translation>
    </message>
    <message>
        <source>{0} mile away</source>
        <translation>a {0} milla</translation>
    </message>
    <message>
        <source>{0} miles away</source>
        <translation>a {0} millas</translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <source>Read it</source>
        <translation>Leerlo</translation>
    </message>
    <message>
        <source>Take it home and read it</source>
        <translation>Traerlo y leerlo</translation>
    </message>
    <message>
        <source>Take it off this desk again</source>
        <translation>Quitarlo de esta computadora</translation>
    </message>
    <message>
        <source>Taken home it can be read, compared and presented here, also offline.</source>
        <translation>Una vez traído se puede leer, comparar y presentar aquí, también sin conexión.</translation>
    </message>
    <message>
        <source>This desk has it.</source>
        <translation>Está en esta computadora.</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>Choose a case from the results to read it here.</source>
        <translation>Elija un caso de los resultados para leerlo aquí.</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>No hay ningún caso abierto</translation>
    </message>
    <message>
        <source>No finding is in sight; go to one and copy it there.</source>
        <translation>No hay ningún hallazgo a la vista; vaya a uno y cópielo allí.</translation>
    </message>
    <message>
        <source>Show all cases</source>
        <translation>Mostrar todos los casos</translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message>
        <source>A case without a name</source>
        <translation>Un caso sin nombre</translation>
    </message>
    <message>
        <source>Compare with which case?</source>
        <translation>¿Con qué caso comparar?</translation>
    </message>
    <message>
        <source>It is shown nowhere yet: {0}.</source>
        <translation>Todavía no se muestra en ninguna parte: {0}.</translation>
    </message>
    <message>
        <source>No field note is left for this part.</source>
        <translation>No queda ninguna nota de campo para esta parte.</translation>
    </message>
    <message>
        <source>Saved {0:%H:%M:%S}</source>
        <translation>Guardado {0:%H:%M:%S}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Undo 1 step</source>
        <translation>Deshacer 1 paso</translation>
    </message>
    <message>
        <source>Undo {0} steps</source>
        <translation>Deshacer {0} pasos</translation>
    </message>
    <message>
        <source>Your case</source>
        <translation>Su caso</translation>
    </message>
    <message>
        <source>Your cases</source>
        <translation>Sus casos</translation>
    </message>
</context>
<context>
    <name>CasesAndRows</name>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>As proposed</source>
        <translation>Como se propone</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Change the cases</source>
        <translation>Cambiar los casos</translation>
    </message>
    <message>
        <source>Change the cases…</source>
        <translation>Cambiar los casos…</translation>
    </message>
    <message>
        <source>Choose {0} cases or more.</source>
        <translation>Elija {0} casos o más.</translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation>Aún no hay casos</translation>
    </message>
    <message>
        <source>No longer in the library, left out: {0}</source>
        <translation>Ya no están en la biblioteca, quedan fuera: {0}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Proposed: the rows that the comparison shows.</source>
        <translation>Propuestas: las filas que muestra la comparación.</translation>
    </message>
    <message>
        <source>Proposed: those in which these cases part the furthest.</source>
        <translation>Propuestas: aquellas en que más se apartan estos casos.</translation>
    </message>
    <message>
        <source>Rows in focus</source>
        <translation>Filas en foco</translation>
    </message>
    <message>
        <source>Tick all rows</source>
        <translation>Marcar todas las filas</translation>
    </message>
    <message>
        <source>Tick no row</source>
        <translation>No marcar ninguna fila</translation>
    </message>
    <message>
        <source>Tick one row or more to go on.</source>
        <translation>Marque una fila o más para continuar.</translation>
    </message>
    <message>
        <source>Tick the rows proposed</source>
        <translation>Marcar las filas propuestas</translation>
    </message>
    <message>
        <source>{0} of {1} rows; about {2} minutes to look at them together</source>
        <translation>{0} de {1} filas; unos {2} minutos para verlas juntos</translation>
    </message>
</context>
<context>
    <name>CasesShelf</name>
    <message>
        <source>1 finding, {1} with a source</source>
        <translation>1 hallazgo, {1} con fuente</translation>
    </message>
    <message>
        <source>A copy of a case…</source>
        <translation>Una copia de un caso…</translation>
    </message>
    <message>
        <source>Begin with nothing</source>
        <translation>Comenzar sin nada</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Enter opens</source>
        <translation>Enter abre</translation>
    </message>
    <message>
        <source>In the same form as the library's cases: findings by dimension, each with its source. It is searched, compared and shown beside them, and marked as yours.</source>
        <translation>Con la misma forma que los casos de la biblioteca: hallazgos por dimensión, cada uno con su fuente. Se busca, se compara y se muestra junto a ellos, marcado como suyo.</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Caso nuevo</translation>
    </message>
    <message>
        <source>New case ▾</source>
        <translation>Caso nuevo ▾</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Our school, as described under Models like ours…</source>
        <translation>Nuestra escuela, como se describe en Modelos como el nuestro…</translation>
    </message>
    <message>
        <source>The field notes of a visit…</source>
        <translation>Las notas de campo de una visita…</translation>
    </message>
    <message>
        <source>Write up a school of your own</source>
        <translation>Redacte una escuela suya</translation>
    </message>
    <message>
        <source>Your cases</source>
        <translation>Sus casos</translation>
    </message>
    <message>
        <source>a draft</source>
        <translation>un borrador</translation>
    </message>
    <message>
        <source>not shown yet: name, place or kind is missing</source>
        <translation>aún no se muestra: falta nombre, lugar o tipo</translation>
    </message>
    <message>
        <source>{0} findings, {1} with a source</source>
        <translation>{0} hallazgos, {1} con fuente</translation>
    </message>
</context>
<context>
    <name>CasesState</name>
    <message>
        <source>A copy is saved.</source>
        <translation>Se guardó una copia.</translation>
    </message>
    <message>
        <source>Put the cursor into a finding first.</source>
        <translation>Ponga primero el cursor en un hallazgo.</translation>
    </message>
    <message>
        <source>Source {0} is removed, with {1} mark of it.</source>
        <translation>La fuente {0} se quitó, con {1} marca suya.</translation>
    </message>
    <message>
        <source>Source {0} is removed, with {1} marks of it.</source>
        <translation>La fuente {0} se quitó, con {1} marcas suyas.</translation>
    </message>
    <message>
        <source>Source {0} is removed.</source>
        <translation>La fuente {0} se quitó.</translation>
    </message>
    <message>
        <source>The case could not be kept: {0}</source>
        <translation>El caso no se pudo guardar: {0}</translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation>“{0}” se eliminó.</translation>
    </message>
</context>
<context>
    <name>CellInWords</name>
    <message>
        <source>Differs: {0}</source>
        <translation>Difiere: {0}</translation>
    </message>
    <message>
        <source>Has a note.</source>
        <translation>Tiene una nota.</translation>
    </message>
    <message>
        <source>Highlighted.</source>
        <translation>Resaltado.</translation>
    </message>
    <message>
        <source>Starred.</source>
        <translation>Con estrella.</translation>
    </message>
    <message>
        <source>evidence {0} of {1}</source>
        <translation>evidencia {0} de {1}</translation>
    </message>
    <message>
        <source>self-reported</source>
        <translation>dicho por ella misma</translation>
    </message>
</context>
<context>
    <name>ChartTableView</name>
    <message>
        <source>Table of the picture</source>
        <translation>Tabla de la imagen</translation>
    </message>
    <message>
        <source>{0}: columns</source>
        <translation>{0}: columnas</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
</context>
<context>
    <name>CheckLibrary</name>
    <message>
        <source>Check again</source>
        <translation>Revisar de nuevo</translation>
    </message>
    <message>
        <source>Check library</source>
        <translation>Revisar la biblioteca</translation>
    </message>
    <message>
        <source>Checking the library</source>
        <translation>Revisando la biblioteca</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparar</translation>
    </message>
    <message>
        <source>Repairing the library</source>
        <translation>Reparando la biblioteca</translation>
    </message>
    <message>
        <source>Something is broken</source>
        <translation>Algo está dañado</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>En buen estado</translation>
    </message>
    <message>
        <source>Sound, with something to know</source>
        <translation>En buen estado, con algo que saber</translation>
    </message>
    <message>
        <source>There was nothing to repair.</source>
        <translation>No había nada que reparar.</translation>
    </message>
    <message>
        <source>Under way …</source>
        <translation>En curso…</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Qué se revisó</translation>
    </message>
    <message>
        <source>{0} and more</source>
        <translation>{0} y más</translation>
    </message>
    <message>
        <source>• {0}: to know</source>
        <translation>• {0}: para saber</translation>
    </message>
    <message>
        <source>✓ {0}</source>
        <translation>✓ {0}</translation>
    </message>
    <message>
        <source>✗ {0}: broken</source>
        <translation>✗ {0}: dañado</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Nothing has this name.</source>
        <translation>Nada tiene este nombre.</translation>
    </message>
</context>
<context>
    <name>ChosenCase</name>
    <message>
        <source>Add to tray</source>
        <translation>Agregar a la bandeja</translation>
    </message>
    <message>
        <source>Measure from here</source>
        <translation>Medir desde aquí</translation>
    </message>
    <message>
        <source>Placed at its city's center, approximate</source>
        <translation>Ubicado en el centro de su ciudad, aproximado</translation>
    </message>
    <message>
        <source>Placed at: {0}</source>
        <translation>Ubicado en: {0}</translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation>Planear una visita</translation>
    </message>
    <message>
        <source>Reached {0}</source>
        <translation>Se llega {0}</translation>
    </message>
    <message>
        <source>Read the case</source>
        <translation>Leer el caso</translation>
    </message>
    <message>
        <source>Take out of tray</source>
        <translation>Quitar de la bandeja</translation>
    </message>
</context>
<context>
    <name>ChosenList</name>
    <message>
        <source>Take out</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take out {0}</source>
        <translation>Quitar {0}</translation>
    </message>
</context>
<context>
    <name>Cites</name>
    <message>
        <source>+ source</source>
        <translation>+ fuente</translation>
    </message>
    <message>
        <source>Choose a source of {0}</source>
        <translation>Elegir una fuente de {0}</translation>
    </message>
    <message>
        <source>Take the source of {0} away</source>
        <translation>Quitar la fuente de {0}</translation>
    </message>
</context>
<context>
    <name>CollectPopover</name>
    <message>
        <source>1 thing in it</source>
        <translation>contiene 1 elemento</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Colecciones</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Name of a new collection</source>
        <translation>Nombre de una colección nueva</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Colección nueva</translation>
    </message>
    <message>
        <source>Put into a collection: {0}</source>
        <translation>Poner en una colección: {0}</translation>
    </message>
    <message>
        <source>{0} things in it</source>
        <translation>contiene {0} elementos</translation>
    </message>
</context>
<context>
    <name>Collections</name>
    <message>
        <source>the library lacks this now</source>
        <translation>esto ya no está en la biblioteca</translation>
    </message>
</context>
<context>
    <name>CollectionsSection</name>
    <message>
        <source>1 thing</source>
        <translation>1 elemento</translation>
    </message>
    <message>
        <source>A collection holds cases, findings, readings and comparisons under a name. Alt+G puts the finding that you read into one; so does its menu, and all results of a search at once.</source>
        <translation>Una colección reúne casos, hallazgos, lecturas y comparaciones bajo un nombre. Alt+G pone en una el hallazgo que lee; también su menú, y todos los resultados de una búsqueda a la vez.</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Colecciones</translation>
    </message>
    <message>
        <source>Compare its cases</source>
        <translation>Comparar sus casos</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Enter goes there</source>
        <translation>Enter va allí</translation>
    </message>
    <message>
        <source>Enter opens one</source>
        <translation>Enter abre una</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ir allí</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Make a pack…</source>
        <translation>Hacer un paquete…</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation>Nombre de la colección</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Colección nueva</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>Colección nueva…</translation>
    </message>
    <message>
        <source>No collection yet</source>
        <translation>Ninguna colección todavía</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Rename the collection</source>
        <translation>Cambiar el nombre de la colección</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar nombre…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Qué contiene</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} y {1} más</translation>
    </message>
    <message>
        <source>{0} is out of the collection.</source>
        <translation>{0} ya no está en la colección.</translation>
    </message>
    <message>
        <source>{0} of them the library lacks now</source>
        <translation>{0} de ellos ya no están en la biblioteca</translation>
    </message>
    <message>
        <source>{0} things</source>
        <translation>{0} elementos</translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation>“{0}” se eliminó.</translation>
    </message>
</context>
<context>
    <name>ColumnHeads</name>
    <message>
        <source>Columns of the comparison</source>
        <translation>Columnas de la comparación</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>&amp;Cases</source>
        <translation>&amp;Casos</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>All dimensions</source>
        <translation>Todas las dimensiones</translation>
    </message>
    <message>
        <source>Case: {0}</source>
        <translation>Caso: {0}</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Design &amp;dimensions</source>
        <translation>&amp;Dimensiones de diseño</translation>
    </message>
    <message>
        <source>Dimension: {0}</source>
        <translation>Dimensión: {0}</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensiones</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>P&amp;ractices</source>
        <translation>P&amp;rácticas</translation>
    </message>
    <message>
        <source>Population: {0}</source>
        <translation>Población: {0}</translation>
    </message>
    <message>
        <source>Populations</source>
        <translation>Poblaciones</translation>
    </message>
    <message>
        <source>Practices</source>
        <translation>Prácticas</translation>
    </message>
    <message>
        <source>Student &amp;populations</source>
        <translation>&amp;Poblaciones estudiantiles</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
</context>
<context>
    <name>CompareCell</name>
    <message>
        <source>newest {0}</source>
        <translation>más reciente {0}</translation>
    </message>
    <message>
        <source>self-reported</source>
        <translation>dicho por ella misma</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>sin fecha</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>A question is asked of two or more cases; choose them as rows or columns.</source>
        <translation>Una pregunta se hace a dos o más casos; elíjalos como filas o columnas.</translation>
    </message>
    <message>
        <source>Columns in sight</source>
        <translation>Columnas a la vista</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Rows in sight</source>
        <translation>Filas a la vista</translation>
    </message>
    <message>
        <source>The {0} is on the clipboard, with its sources.</source>
        <translation>En el portapapeles, con sus fuentes: {0}.</translation>
    </message>
    <message>
        <source>{0}. {1} of {2} cells documented</source>
        <translation>{0}. {1} de {2} celdas documentadas</translation>
    </message>
</context>
<context>
    <name>CompareState</name>
    <message>
        <source>Questions stand in their own band; move them up and down.</source>
        <translation>Las preguntas están en su propia franja; súbalas o bájelas.</translation>
    </message>
    <message>
        <source>The finding is struck from this cell.</source>
        <translation>El hallazgo está tachado de esta celda.</translation>
    </message>
    <message>
        <source>The question “{0}” is removed.</source>
        <translation>La pregunta “{0}” se quitó.</translation>
    </message>
    <message>
        <source>There is no change of the comparison to undo.</source>
        <translation>No hay cambios de la comparación que deshacer.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
    <message>
        <source>This step could not be kept: {0}</source>
        <translation>Este paso no se pudo conservar: {0}</translation>
    </message>
    <message>
        <source>Two cases stay in sight; this one cannot be hidden.</source>
        <translation>Dos casos quedan a la vista; este no se puede ocultar.</translation>
    </message>
    <message>
        <source>What is told of the case as a whole stands below the rest.</source>
        <translation>Lo que se dice del caso entero está debajo del resto.</translation>
    </message>
    <message>
        <source>{0} is out of the comparison.</source>
        <translation>{0} ya no está en la comparación.</translation>
    </message>
    <message>
        <source>“{0}” is hidden.</source>
        <translation>“{0}” está oculta.</translation>
    </message>
</context>
<context>
    <name>Comparisons</name>
    <message>
        <source>A copy is saved.</source>
        <translation>Se guardó una copia.</translation>
    </message>
    <message>
        <source>A saved comparison keeps its cases, rows and filter under a name. Save one in Compare, with Ctrl+S.</source>
        <translation>Una comparación guardada conserva sus casos, filas y filtro bajo un nombre. Guarde una en Comparar, con Ctrl+S.</translation>
    </message>
    <message>
        <source>Changed {0}</source>
        <translation>Cambiada {0}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Enter opens in Compare</source>
        <translation>Enter abre en Comparar</translation>
    </message>
    <message>
        <source>Go to Compare</source>
        <translation>Ir a Comparar</translation>
    </message>
    <message>
        <source>Name of the comparison</source>
        <translation>Nombre de la comparación</translation>
    </message>
    <message>
        <source>No comparison is saved yet</source>
        <translation>Aún no hay comparaciones guardadas</translation>
    </message>
    <message>
        <source>Note by {0}: {1}</source>
        <translation>Nota de {0}: {1}</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Nota…</translation>
    </message>
    <message>
        <source>Open in Compare</source>
        <translation>Abrir en Comparar</translation>
    </message>
    <message>
        <source>Put into a collection…</source>
        <translation>Poner en una colección…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Rename the comparison</source>
        <translation>Cambiar el nombre de la comparación</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar nombre…</translation>
    </message>
    <message>
        <source>Saved comparisons</source>
        <translation>Comparaciones guardadas</translation>
    </message>
    <message>
        <source>Star, or take the star away</source>
        <translation>Poner o quitar la estrella</translation>
    </message>
    <message>
        <source>Your note: {0}</source>
        <translation>Su nota: {0}</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} y {1} más</translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation>“{0}” se eliminó.</translation>
    </message>
</context>
<context>
    <name>Completions</name>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation>Búsquedas recientes</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Búsquedas guardadas</translation>
    </message>
</context>
<context>
    <name>ContentsPopover</name>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Contents of the case</source>
        <translation>Contenido del caso</translation>
    </message>
    <message>
        <source>{0}, {1} match</source>
        <translation>{0}, {1} coincidencia</translation>
    </message>
    <message>
        <source>{0}, {1} matches</source>
        <translation>{0}, {1} coincidencias</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>All</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>DayBlock</name>
    <message>
        <source>{0} to {1}</source>
        <translation>De {0} a {1}</translation>
    </message>
</context>
<context>
    <name>DaysView</name>
    <message>
        <source>Ctrl with the arrows, or the mouse, moves a stop; Ctrl+Shift with Up and Down, or its lower edge, makes it shorter or longer.</source>
        <translation>Ctrl con las flechas, o el ratón, mueve una parada; Ctrl+Shift con flecha arriba o abajo, o su borde inferior, la acorta o la alarga.</translation>
    </message>
    <message>
        <source>Hatched: the way by car, {0} miles an hour on roads {1} times as long.</source>
        <translation>Rayado: el camino en auto, a {0} millas por hora por carreteras {1} veces más largas.</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find what {0} is</source>
        <translation>Buscar qué es {0}</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Buscar…</translation>
    </message>
    <message>
        <source>What {0} is</source>
        <translation>Qué es {0}</translation>
    </message>
    <message>
        <source>{0} is:</source>
        <translation>{0} es:</translation>
    </message>
</context>
<context>
    <name>DimensionList</name>
    <message>
        <source>Arrow keys move, Space chooses.</source>
        <translation>Las flechas mueven, Espacio elige.</translation>
    </message>
    <message>
        <source>Dimensions that matter</source>
        <translation>Dimensiones que importan</translation>
    </message>
</context>
<context>
    <name>DimensionModel</name>
    <message>
        <source>chosen</source>
        <translation>elegida</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>no elegida</translation>
    </message>
</context>
<context>
    <name>Draft</name>
    <message>
        <source>Another window wrote this profile, too. Its state is kept as “{0}”.</source>
        <translation>Otra ventana también escribió este perfil. Su estado se conserva como “{0}”.</translation>
    </message>
    <message>
        <source>Left out, as this library does not know it: {0}.</source>
        <translation>Se dejó fuera, porque esta biblioteca no lo conoce: {0}.</translation>
    </message>
    <message>
        <source>My school</source>
        <translation>Mi escuela</translation>
    </message>
    <message>
        <source>Renamed to “{0}”.</source>
        <translation>Ahora se llama “{0}”.</translation>
    </message>
    <message>
        <source>The description could not be kept: {0}</source>
        <translation>La descripción no se pudo conservar: {0}</translation>
    </message>
    <message>
        <source>The profile in {0} is open without {1}, which this library does not know.</source>
        <translation>El perfil de {0} está abierto sin {1}, que esta biblioteca no conoce.</translation>
    </message>
    <message>
        <source>The profile in {0} is open.</source>
        <translation>El perfil de {0} está abierto.</translation>
    </message>
    <message>
        <source>The profile is in {0}.</source>
        <translation>El perfil está en {0}.</translation>
    </message>
    <message>
        <source>This note was written elsewhere at the same time; both texts are kept.</source>
        <translation>Esta nota se escribió en otra parte al mismo tiempo; se conservan los dos textos.</translation>
    </message>
    <message>
        <source>What you had described is put aside.</source>
        <translation>Lo que había descrito queda aparte.</translation>
    </message>
    <message>
        <source>What you write cannot be kept at the moment; it is tried again.{0}</source>
        <translation>Lo que escribe no se puede guardar en este momento; se intenta de nuevo.{0}</translation>
    </message>
    <message>
        <source>“{0}” is a copy.</source>
        <translation>“{0}” es una copia.</translation>
    </message>
    <message>
        <source>“{0}” is as it was before.</source>
        <translation>“{0}” está como antes.</translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation>“{0}” se eliminó.</translation>
    </message>
    <message>
        <source>“{0}” is open.</source>
        <translation>“{0}” está abierto.</translation>
    </message>
    <message>
        <source>“{0}” is saved.</source>
        <translation>“{0}” está guardado.</translation>
    </message>
</context>
<context>
    <name>DryRun</name>
    <message>
        <source>1 problem</source>
        <translation>1 problema</translation>
    </message>
    <message>
        <source>A pack of the team</source>
        <translation>Un paquete del equipo</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Add a pack</source>
        <translation>Agregar un paquete</translation>
    </message>
    <message>
        <source>Add the pack</source>
        <translation>Agregar el paquete</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Fetching and checking it…</source>
        <translation>Trayéndolo y comprobándolo…</translation>
    </message>
    <message>
        <source>Fetching the pack</source>
        <translation>Trayendo el paquete</translation>
    </message>
    <message>
        <source>Go back to {0}</source>
        <translation>Volver a {0}</translation>
    </message>
    <message>
        <source>Reading and checking the pack…</source>
        <translation>Leyendo y revisando el paquete…</translation>
    </message>
    <message>
        <source>Reading the pack</source>
        <translation>Leyendo el paquete</translation>
    </message>
    <message>
        <source>Replace the newer version</source>
        <translation>Reemplazar la versión más nueva</translation>
    </message>
    <message>
        <source>This pack has {0}, so it cannot be added. Nothing was changed.</source>
        <translation>Este paquete tiene {0}, así que no se puede agregar. No se cambió nada.</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Qué cambiaría</translation>
    </message>
    <message>
        <source>Yes, replace the newer version {0}</source>
        <translation>Sí, reemplazar la versión más nueva, {0}</translation>
    </message>
    <message>
        <source>{0} problems</source>
        <translation>{0} problemas</translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message>
        <source> Add cases by name</source>
        <translation> Agregar casos por nombre</translation>
    </message>
    <message>
        <source> Go to Explore</source>
        <translation> Ir a Explorar</translation>
    </message>
    <message>
        <source>A comparison takes {0} to {1} cases: add one more.</source>
        <translation>Una comparación lleva de {0} a {1} casos: agregue uno más.</translation>
    </message>
    <message>
        <source>Collect {0} to {1} cases in Explore with “+ Compare” ({2}), or add them here by name. Each row is a design dimension or a student population, each cell a written finding with its sources.</source>
        <translation>Reúna de {0} a {1} casos en Explorar con “+ Comparar” ({2}), o agréguelos aquí por nombre. Cada fila es una dimensión de diseño o una población estudiantil, y cada celda, un hallazgo escrito con sus fuentes.</translation>
    </message>
    <message>
        <source>Describe your school at the left; the cases appear here, the most alike first, while you write. Each says part by part why, what it rests on, and what the library does not document.</source>
        <translation>Describa su escuela a la izquierda; los casos aparecen aquí mientras escribe, primero los más parecidos. Cada uno dice parte por parte por qué, en qué se apoya y qué no documenta la biblioteca.</translation>
    </message>
    <message>
        <source>Find models like yours</source>
        <translation>Encuentre modelos como el suyo</translation>
    </message>
    <message>
        <source>Nothing to rank yet</source>
        <translation>Todavía no hay nada que ordenar</translation>
    </message>
    <message>
        <source>OR BEGIN WITH AN EXAMPLE</source>
        <translation>O COMIENCE CON UN EJEMPLO</translation>
    </message>
    <message>
        <source>OR BEGIN WITH ONE OF THESE</source>
        <translation>O COMIENCE CON UNA DE ESTAS</translation>
    </message>
    <message>
        <source>Put cases side by side</source>
        <translation>Ponga casos lado a lado</translation>
    </message>
    <message>
        <source>Reset the weights</source>
        <translation>Restablecer los pesos</translation>
    </message>
    <message>
        <source>Reset the weights to the usual ones</source>
        <translation>Restablecer los pesos habituales</translation>
    </message>
    <message>
        <source>{0} is waiting for company</source>
        <translation>{0} espera compañía</translation>
    </message>
</context>
<context>
    <name>EndingHtml</name>
    <message>
        <source>As of</source>
        <translation>En</translation>
    </message>
    <message>
        <source>Before → after</source>
        <translation>Antes → después</translation>
    </message>
    <message>
        <source>Challenges</source>
        <translation>Desafíos</translation>
    </message>
    <message>
        <source>Dimensions not documented in our sources: {0}.</source>
        <translation>Dimensiones no documentadas en nuestras fuentes: {0}.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Cifra</translation>
    </message>
    <message>
        <source>Find cases with this</source>
        <translation>Buscar casos con esto</translation>
    </message>
    <message>
        <source>Go to this dimension</source>
        <translation>Ir a esta dimensión</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>Grados</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Cifras clave</translation>
    </message>
    <message>
        <source>Last documented for {0}.</source>
        <translation>Documentado por última vez en {0}.</translation>
    </message>
    <message>
        <source>No visitors are received, by our sources.</source>
        <translation>No se reciben visitas, según nuestras fuentes.</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Cómo se llega</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Comenzó</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Visiting</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Visitors have been received, by our newest source.</source>
        <translation>Se han recibido visitas, según nuestra fuente más reciente.</translation>
    </message>
    <message>
        <source>Visitors were received in the past; whether they are now is not documented.</source>
        <translation>Antes se recibían visitas; si aún se reciben no está documentado.</translation>
    </message>
    <message>
        <source>Visits are received by arrangement, by our sources.</source>
        <translation>Se reciben visitas previo acuerdo, según nuestras fuentes.</translation>
    </message>
    <message>
        <source>What we found no source for</source>
        <translation>Lo que no tiene fuente</translation>
    </message>
    <message>
        <source>Whether visitors are received is not documented in our sources.</source>
        <translation>Nuestras fuentes no documentan si se reciben visitas.</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>sin fecha</translation>
    </message>
    <message>
        <source>{0} (before)</source>
        <translation>{0} (antes)</translation>
    </message>
    <message>
        <source>{0}, in part</source>
        <translation>{0}, en parte</translation>
    </message>
</context>
<context>
    <name>EntryLine</name>
    <message>
        <source>Bring back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Open question</source>
        <translation>Pregunta abierta</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Dicho</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>Tachar</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Parts of the library</source>
        <translation>Partes de la biblioteca</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
</context>
<context>
    <name>ExplorePage</name>
    <message>
        <source>1 case</source>
        <translation>1 caso</translation>
    </message>
    <message>
        <source>Compare tray</source>
        <translation>Bandeja de comparación</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Explorar</translation>
    </message>
    <message>
        <source>Find models like ours</source>
        <translation>Buscar modelos como el nuestro</translation>
    </message>
    <message>
        <source>{0} cases</source>
        <translation>{0} casos</translation>
    </message>
    <message>
        <source>{0}, {1} case</source>
        <translation>{0}, {1} caso</translation>
    </message>
    <message>
        <source>{0}, {1} cases</source>
        <translation>{0}, {1} casos</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>Elija al menos uno.</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Elegir el archivo</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Elegir el archivo…</translation>
    </message>
    <message>
        <source>Counting the pages…</source>
        <translation>Contando las páginas…</translation>
    </message>
    <message>
        <source>Every source travels along, numbered, at the end.</source>
        <translation>Todas las fuentes lo acompañan, numeradas, al final.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export: {0}</source>
        <translation>Exportar: {0}</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>How long it will be</source>
        <translation>Qué tan largo será</translation>
    </message>
    <message>
        <source>List of sources</source>
        <translation>Lista de fuentes</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Sources as</source>
        <translation>Fuentes como</translation>
    </message>
    <message>
        <source>The sources alone, for Zotero and other reference managers.</source>
        <translation>Solo las fuentes, para Zotero y otros gestores de referencias.</translation>
    </message>
    <message>
        <source>The sources are numbered, and listed in a second file beside this.</source>
        <translation>Las fuentes van numeradas, con su lista en un segundo archivo junto a este.</translation>
    </message>
    <message>
        <source>The sources are numbered, and listed on the last pages.</source>
        <translation>Las fuentes van numeradas, con su lista en las últimas páginas.</translation>
    </message>
    <message>
        <source>The sources of a sheet stand in a line at its foot.</source>
        <translation>Las fuentes de una hoja van en una línea al pie.</translation>
    </message>
    <message>
        <source>There is a file “{0}” already.</source>
        <translation>Ya hay un archivo “{0}”.</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>unas {0}</translation>
    </message>
    <message>
        <source>no room on the one page for {0}</source>
        <translation>no cabe en la única página: {0}</translation>
    </message>
</context>
<context>
    <name>FacetModel</name>
    <message>
        <source>1 case</source>
        <translation>1 caso</translation>
    </message>
    <message>
        <source>Ask for {0}</source>
        <translation>Pedir {0}</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Design dimension</source>
        <translation>Dimensión de diseño</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>Grados</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mediano</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>Reported by the school</source>
        <translation>Declarado por la escuela</translation>
    </message>
    <message>
        <source>Run as</source>
        <translation>Gestión</translation>
    </message>
    <message>
        <source>Second reading</source>
        <translation>Segunda lectura</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Pequeño</translation>
    </message>
    <message>
        <source>Sources not seen again</source>
        <translation>Fuentes no vistas de nuevo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Situación</translation>
    </message>
    <message>
        <source>Student population</source>
        <translation>Población estudiantil</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Suyo</translation>
    </message>
    <message>
        <source>all of these</source>
        <translation>todos estos</translation>
    </message>
    <message>
        <source>any of these</source>
        <translation>cualquiera de estos</translation>
    </message>
    <message>
        <source>no cases</source>
        <translation>ningún caso</translation>
    </message>
    <message>
        <source>{0} cases</source>
        <translation>{0} casos</translation>
    </message>
    <message>
        <source>{0} more, none with cases…</source>
        <translation>{0} más, ninguno con casos…</translation>
    </message>
    <message>
        <source>{0} more, {1} with cases…</source>
        <translation>{0} más, {1} con casos…</translation>
    </message>
    <message>
        <source>{0} more…</source>
        <translation>{0} más…</translation>
    </message>
    <message>
        <source>{0}: {1}, chosen, {2}</source>
        <translation>{0}: {1}, elegido, {2}</translation>
    </message>
    <message>
        <source>{0}: {1}, {2}</source>
        <translation>{0}: {1}, {2}</translation>
    </message>
    <message>
        <source>{0}: {1}; Space asks for {2}</source>
        <translation>{0}: {1}; Espacio pide {2}</translation>
    </message>
</context>
<context>
    <name>FacetPanel</name>
    <message>
        <source>Arrow keys move, Space chooses.</source>
        <translation>Las flechas mueven, Espacio elige.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Quitar los filtros</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>{0}, chosen</source>
        <translation>{0}, elegido</translation>
    </message>
    <message>
        <source>{0}, not chosen any more</source>
        <translation>{0}, ya no elegido</translation>
    </message>
</context>
<context>
    <name>FactsForm</name>
    <message>
        <source>70 to 180 words to share it, with marks of sources such as [S1]</source>
        <translation>De 70 a 180 palabras para compartirlo, con marcas de fuentes como [S1]</translation>
    </message>
    <message>
        <source>Add a challenge</source>
        <translation>Agregar un desafío</translation>
    </message>
    <message>
        <source>Add a figure</source>
        <translation>Agregar una cifra</translation>
    </message>
    <message>
        <source>Add a note on visits</source>
        <translation>Agregar una nota sobre visitas</translation>
    </message>
    <message>
        <source>Add an event</source>
        <translation>Agregar un suceso</translation>
    </message>
    <message>
        <source>Add an outcome</source>
        <translation>Agregar un resultado</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Caveat</source>
        <translation>Salvedad</translation>
    </message>
    <message>
        <source>Challenges</source>
        <translation>Desafíos</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>Elegir un lugar</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>Dimensión</translation>
    </message>
    <message>
        <source>Enrollment</source>
        <translation>Matrícula</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Governance</source>
        <translation>Gobernanza</translation>
    </message>
    <message>
        <source>Grades from</source>
        <translation>Grados de</translation>
    </message>
    <message>
        <source>Highest grade</source>
        <translation>Grado más alto</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Lowest grade</source>
        <translation>Grado más bajo</translation>
    </message>
    <message>
        <source>NCES id</source>
        <translation>Id. de NCES</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Otros nombres</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Place: {0}</source>
        <translation>Lugar: {0}</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Nombre corto</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Started in</source>
        <translation>Comenzó en</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Situación</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Visiting</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>Visitantes</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Sitio web</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué sucedió</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Qué se cuenta</translation>
    </message>
    <message>
        <source>What is distinctive</source>
        <translation>Qué lo distingue</translation>
    </message>
    <message>
        <source>What is known of visits</source>
        <translation>Qué se sabe de las visitas</translation>
    </message>
    <message>
        <source>What no source tells</source>
        <translation>Lo que ninguna fuente dice</translation>
    </message>
    <message>
        <source>What was hard</source>
        <translation>Qué fue difícil</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>Qué se midió</translation>
    </message>
    <message>
        <source>Where is it? Choose its city.</source>
        <translation>¿Dónde está? Elija su ciudad.</translation>
    </message>
    <message>
        <source>Whether visitors are received</source>
        <translation>Si se reciben visitas</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Year of the enrollment</source>
        <translation>Año de la matrícula</translation>
    </message>
    <message>
        <source>Year of the visits</source>
        <translation>Año de las visitas</translation>
    </message>
    <message>
        <source>as of</source>
        <translation>en</translation>
    </message>
    <message>
        <source>last documented for</source>
        <translation>documentado por última vez en</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>no dicho</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>uno por línea</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>el comienzo</translation>
    </message>
    <message>
        <source>the enrollment</source>
        <translation>la matrícula</translation>
    </message>
    <message>
        <source>three lines to share it</source>
        <translation>tres líneas para compartirlo</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
</context>
<context>
    <name>FieldChip</name>
    <message>
        <source>Filter typed in the search box. Delete takes it out.</source>
        <translation>Filtro escrito en el cuadro de búsqueda. Delete lo quita.</translation>
    </message>
    <message>
        <source>Filter {0}</source>
        <translation>Filtro {0}</translation>
    </message>
</context>
<context>
    <name>FieldNotesPane</name>
    <message>
        <source> (with its place)</source>
        <translation> (con su lugar)</translation>
    </message>
    <message>
        <source>Attach a photo, which keeps the place where it was taken</source>
        <translation>Adjuntar una foto que conserva el lugar donde se tomó</translation>
    </message>
    <message>
        <source>Attach a photo, without the place where it was taken, or a file</source>
        <translation>Adjuntar una foto sin el lugar donde se tomó, o un archivo</translation>
    </message>
    <message>
        <source>Attached: {0}</source>
        <translation>Adjunto: {0}</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>Adjuntar…</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Ficha</translation>
    </message>
    <message>
        <source>Enter: next note · 1–9 and a letter: a note on that dimension (Alt+1–9 at any time; a number with a space behind it is text) · ↓: the notes</source>
        <translation>Enter: nota siguiente · 1–9 y una letra: una nota sobre esa dimensión (Alt+1–9 en cualquier momento; un número seguido de espacio es texto) · ↓: las notas</translation>
    </message>
    <message>
        <source>Field notes</source>
        <translation>Notas de campo</translation>
    </message>
    <message>
        <source>Keeping…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Kept at {0}</source>
        <translation>Guardado, {0}</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nota nueva</translation>
    </message>
    <message>
        <source>Nothing is attached to this note.</source>
        <translation>Esta nota no tiene nada adjunto.</translation>
    </message>
    <message>
        <source>Nothing is written down here yet. Type; all of it is kept as you go.</source>
        <translation>Aquí aún no hay nada anotado. Escriba; todo se guarda sobre la marcha.</translation>
    </message>
    <message>
        <source>Stop {0} of {1}</source>
        <translation>Parada {0} de {1}</translation>
    </message>
    <message>
        <source>This visit has no stops yet; its plan is where they are added.</source>
        <translation>Esta visita aún no tiene paradas; se agregan en su plan.</translation>
    </message>
    <message>
        <source>“{0}” cannot be opened; it is missing, or no program opens it.</source>
        <translation>“{0}” no se puede abrir; falta, o ningún programa lo abre.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>All sections</source>
        <translation>Todas las secciones</translation>
    </message>
    <message>
        <source>Close the search in this case</source>
        <translation>Cerrar la búsqueda en este caso</translation>
    </message>
    <message>
        <source>Find in this case</source>
        <translation>Buscar en este caso</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Sin coincidencias</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>{0} more…</source>
        <translation>{0} más…</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
</context>
<context>
    <name>FindingForm</name>
    <message>
        <source>+ population</source>
        <translation>+ población</translation>
    </message>
    <message>
        <source>+ practice</source>
        <translation>+ práctica</translation>
    </message>
    <message>
        <source>+ source</source>
        <translation>+ fuente</translation>
    </message>
    <message>
        <source>As of (year)</source>
        <translation>En (año)</translation>
    </message>
    <message>
        <source>Choose a source</source>
        <translation>Elegir una fuente</translation>
    </message>
    <message>
        <source>Choose populations</source>
        <translation>Elegir poblaciones</translation>
    </message>
    <message>
        <source>Choose practices</source>
        <translation>Elegir prácticas</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Hallazgo</translation>
    </message>
    <message>
        <source>Finding {0}</source>
        <translation>Hallazgo {0}</translation>
    </message>
    <message>
        <source>Move the finding down</source>
        <translation>Bajar el hallazgo</translation>
    </message>
    <message>
        <source>Move the finding up</source>
        <translation>Subir el hallazgo</translation>
    </message>
    <message>
        <source>No source yet: choose one, or this stays a draft and is left out of comparisons.</source>
        <translation>Sin fuente todavía: elija una, o esto queda en borrador y fuera de las comparaciones.</translation>
    </message>
    <message>
        <source>State of finding {0}: {1}</source>
        <translation>Estado del hallazgo {0}: {1}</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Quitarlo</translation>
    </message>
    <message>
        <source>Take the finding away</source>
        <translation>Quitar el hallazgo</translation>
    </message>
    <message>
        <source>Year of finding {0}</source>
        <translation>Año del hallazgo {0}</translation>
    </message>
    <message>
        <source>as of</source>
        <translation>en</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>ya no existe</translation>
    </message>
    <message>
        <source>year</source>
        <translation>año</translation>
    </message>
    <message>
        <source>{0}. Take it away</source>
        <translation>{0}. Quitarlo</translation>
    </message>
</context>
<context>
    <name>FindingsHtml</name>
    <message>
        <source>Find cases with this practice</source>
        <translation>Buscar casos con esta práctica</translation>
    </message>
    <message>
        <source>Go to all on these students</source>
        <translation>Ir a todo sobre estos estudiantes</translation>
    </message>
    <message>
        <source>Student populations</source>
        <translation>Poblaciones estudiantiles</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>sobre {0}</translation>
    </message>
    <message>
        <source>stands under {0}</source>
        <translation>está en {0}</translation>
    </message>
    <message>
        <source>{0} percent of students</source>
        <translation>{0} por ciento de los estudiantes</translation>
    </message>
    <message>
        <source>{0} percent of students in {1}</source>
        <translation>{0} por ciento de los estudiantes en {1}</translation>
    </message>
</context>
<context>
    <name>FirstLine</name>
    <message>
        <source>First come {0}.</source>
        <translation>Primero van {0}.</translation>
    </message>
    <message>
        <source>First come {0}. This makes a filter of it.</source>
        <translation>Primero van {0}. Esto lo convierte en filtro.</translation>
    </message>
    <message>
        <source>Make it a filter</source>
        <translation>Convertirlo en filtro</translation>
    </message>
    <message>
        <source>Make them filters</source>
        <translation>Convertirlos en filtros</translation>
    </message>
    <message>
        <source>Miles are as the crow flies.</source>
        <translation>Las millas son en línea recta.</translation>
    </message>
    <message>
        <source>Only within {0}</source>
        <translation>Solo a menos de {0}</translation>
    </message>
    <message>
        <source>Only {0}</source>
        <translation>Solo {0}</translation>
    </message>
</context>
<context>
    <name>FocusPopover</name>
    <message>
        <source>Design dimensions</source>
        <translation>Dimensiones de diseño</translation>
    </message>
    <message>
        <source>Practices of these dimensions</source>
        <translation>Prácticas de estas dimensiones</translation>
    </message>
    <message>
        <source>Student populations</source>
        <translation>Poblaciones estudiantiles</translation>
    </message>
    <message>
        <source>What the team asks</source>
        <translation>Lo que pregunta el equipo</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Larger type</source>
        <translation>Letra más grande</translation>
    </message>
    <message>
        <source>Size of type</source>
        <translation>Tamaño de letra</translation>
    </message>
    <message>
        <source>Size of type: {0}</source>
        <translation>Tamaño de letra: {0}</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation>Letra más pequeña</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Add practices you rule out</source>
        <translation>Agregar prácticas que descarta</translation>
    </message>
    <message>
        <source>Add practices you want</source>
        <translation>Agregar prácticas que desea</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>Dimensions that matter</source>
        <translation>Dimensiones que importan</translation>
    </message>
    <message>
        <source>Everything is optional; what you leave out is not asked.</source>
        <translation>Todo es opcional; lo que usted deja fuera no se pregunta.</translation>
    </message>
    <message>
        <source>Grades from</source>
        <translation>Grados de</translation>
    </message>
    <message>
        <source>Highest grade</source>
        <translation>Grado más alto</translation>
    </message>
    <message>
        <source>How much each part counts</source>
        <translation>Cuánto cuenta cada parte</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Lowest grade</source>
        <translation>Grado más bajo</translation>
    </message>
    <message>
        <source>Name of your school or district</source>
        <translation>Nombre de su escuela o distrito</translation>
    </message>
    <message>
        <source>Number of students</source>
        <translation>Número de estudiantes</translation>
    </message>
    <message>
        <source>Practices ruled out</source>
        <translation>Prácticas descartadas</translation>
    </message>
    <message>
        <source>Practices wanted</source>
        <translation>Prácticas deseadas</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Reset the weights to the usual ones</source>
        <translation>Restablecer los pesos habituales</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Student populations</source>
        <translation>Poblaciones estudiantiles</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Estudiantes</translation>
    </message>
    <message>
        <source>ruled out</source>
        <translation>descartada</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>deseada</translation>
    </message>
</context>
<context>
    <name>Grades</name>
    <message>
        <source>Adult</source>
        <translation>Adultos</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Making the handbook</source>
        <translation>Haciendo el manual</translation>
    </message>
    <message>
        <source>New here? A tour of five steps shows what you can do. It is in the help too.</source>
        <translation>¿Es la primera vez? Un recorrido de cinco pasos muestra lo que puede hacer. También está en la ayuda.</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documentos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the handbook</source>
        <translation>Guardar el manual</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Hacer el recorrido</translation>
    </message>
    <message>
        <source>The handbook is in {0}.</source>
        <translation>El manual está en {0}.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Help text</source>
        <translation>Texto de ayuda</translation>
    </message>
    <message>
        <source>Help topics</source>
        <translation>Temas de ayuda</translation>
    </message>
    <message>
        <source>Help – Case Studies {0}</source>
        <translation>Ayuda – Case Studies {0}</translation>
    </message>
    <message>
        <source>Look up in the help</source>
        <translation>Buscar en la ayuda</translation>
    </message>
    <message>
        <source>Nothing in the help
is about these words.</source>
        <translation>Nada en la ayuda
trata de estas palabras.</translation>
    </message>
    <message>
        <source>Open a sample visit</source>
        <translation>Abrir una visita de muestra</translation>
    </message>
    <message>
        <source>Open a sample workshop</source>
        <translation>Abrir un taller de muestra</translation>
    </message>
    <message>
        <source>Save the handbook…</source>
        <translation>Guardar el manual…</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Hacer el recorrido</translation>
    </message>
    <message>
        <source>This page has not been translated yet. Here it is in English.</source>
        <translation>Esta página todavía no está traducida. Aquí está en inglés.</translation>
    </message>
</context>
<context>
    <name>ImportSection</name>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Otro archivo</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>Drop a file here, or choose one</source>
        <translation>Suelte un archivo aquí, o elija uno</translation>
    </message>
    <message>
        <source>Files to import ({0})</source>
        <translation>Archivos que importar ({0})</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Importar un archivo</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Importar otro archivo</translation>
    </message>
    <message>
        <source>Imported so far</source>
        <translation>Importado hasta ahora</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importando…</translation>
    </message>
    <message>
        <source>It stands in your cases as a draft, to be worked on. Undoing the import takes out what came and nothing else; a case that it made goes to the trash.</source>
        <translation>Está en sus casos como borrador, para trabajarlo. Deshacer la importación quita lo que entró y nada más; un caso que ella creó va a la papelera.</translation>
    </message>
    <message>
        <source>Looking into the file…</source>
        <translation>Examinando el archivo…</translation>
    </message>
    <message>
        <source>Open your case</source>
        <translation>Abrir su caso</translation>
    </message>
    <message>
        <source>Read the first of them</source>
        <translation>Leer el primero de ellos</translation>
    </message>
    <message>
        <source>The button below undoes the import that you are at</source>
        <translation>El botón de abajo deshace la importación en que está</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Deshacer esta importación</translation>
    </message>
    <message>
        <source>What can be imported</source>
        <translation>Qué se puede importar</translation>
    </message>
    <message>
        <source>What schools ticked of themselves is shown as reported by the school, never as a finding. The import stands in the list at the left and can be undone at any time.</source>
        <translation>Lo que las escuelas marcaron de sí mismas se muestra como dicho por la escuela, nunca como hallazgo. La importación está en la lista de la izquierda y se puede deshacer cuando quiera.</translation>
    </message>
    <message>
        <source>You see first what it would bring; nothing changes before you say so, and every import can be undone in one step.</source>
        <translation>Primero ve lo que traería; nada cambia antes de que usted lo diga, y cada importación se puede deshacer en un solo paso.</translation>
    </message>
</context>
<context>
    <name>ImportState</name>
    <message>
        <source>Importing</source>
        <translation>Importando</translation>
    </message>
    <message>
        <source>Looking into the file</source>
        <translation>Examinando el archivo</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>Deshaciendo la importación</translation>
    </message>
</context>
<context>
    <name>Items</name>
    <message>
        <source>One a line</source>
        <translation>Uno por línea</translation>
    </message>
</context>
<context>
    <name>Itinerary</name>
    <message>
        <source> Which sites?</source>
        <translation> ¿Qué escuelas?</translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move a stop, Delete takes it off the plan</source>
        <translation>Alt+Up y Alt+Down mueven una parada, Delete la quita del plan</translation>
    </message>
    <message>
        <source>No stops yet. “Which sites?” ranks the cases by what you ask.</source>
        <translation>Aún no hay paradas. “¿Qué escuelas?” ordena los casos según lo que usted pregunta.</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Paradas</translation>
    </message>
    <message>
        <source>Which sites?</source>
        <translation>¿Qué escuelas?</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>asks nothing yet</source>
        <translation>aún no pregunta nada</translation>
    </message>
    <message>
        <source>asks {0} thing</source>
        <translation>pregunta {0} cosa</translation>
    </message>
    <message>
        <source>asks {0} things</source>
        <translation>pregunta {0} cosas</translation>
    </message>
    <message>
        <source>check: {0}</source>
        <translation>revisar: {0}</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>en total</translation>
    </message>
    <message>
        <source>there and back</source>
        <translation>ida y vuelta</translation>
    </message>
    <message>
        <source>{0} look-for</source>
        <translation>{0} por observar</translation>
    </message>
    <message>
        <source>{0} look-fors</source>
        <translation>{0} por observar</translation>
    </message>
    <message>
        <source>{0} mile {1}, in straight lines</source>
        <translation>{0} milla {1}, en línea recta</translation>
    </message>
    <message>
        <source>{0} miles {1}, in straight lines</source>
        <translation>{0} millas {1}, en línea recta</translation>
    </message>
    <message>
        <source>{0} question</source>
        <translation>{0} pregunta</translation>
    </message>
    <message>
        <source>{0} questions</source>
        <translation>{0} preguntas</translation>
    </message>
</context>
<context>
    <name>Joining</name>
    <message>
        <source>A team works on the same notes, cases, workshops and visits from many laptops. Each has a library of its own and works without a network; changes go to the team's server and come from it when it can be reached. Whoever keeps the server gives you its address and a password.</source>
        <translation>Un equipo trabaja en las mismas notas, casos, talleres y visitas desde muchas computadoras. Cada una tiene su propia biblioteca y funciona sin red; los cambios van al servidor del equipo y vienen de él cuando se puede llegar a él. Quien cuida el servidor le da la dirección y una contraseña.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Address of the team's server</source>
        <translation>Dirección del servidor del equipo</translation>
    </message>
    <message>
        <source>Join the team</source>
        <translation>Unirse al equipo</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Share what is here already with the team</source>
        <translation>Compartir con el equipo lo que ya está aquí</translation>
    </message>
    <message>
        <source>The password goes into your system's keyring, never into a file. Stars, searches and the tray stay yours alone.</source>
        <translation>La contraseña va al llavero de su sistema, nunca a un archivo. Las estrellas, las búsquedas y la bandeja siguen siendo solo suyas.</translation>
    </message>
    <message>
        <source>Without it what you wrote so far stays private; you can share single things.</source>
        <translation>Sin ello, lo que escribió hasta ahora sigue siendo privado; puede compartir cosas sueltas.</translation>
    </message>
</context>
<context>
    <name>JourneyForm</name>
    <message>
        <source>0 for any</source>
        <translation>0: todas</translation>
    </message>
    <message>
        <source>Begins and ends at</source>
        <translation>Comienza y termina en</translation>
    </message>
    <message>
        <source>Begins and ends at: {0}</source>
        <translation>Comienza y termina en: {0}</translation>
    </message>
    <message>
        <source>Choose a first day…</source>
        <translation>Elegir un primer día…</translation>
    </message>
    <message>
        <source>Choose… ▾</source>
        <translation>Elegir… ▾</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Leave the dates open</source>
        <translation>Dejar las fechas abiertas</translation>
    </message>
    <message>
        <source>Miles at most</source>
        <translation>Millas máx.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Questions in your own words</source>
        <translation>Preguntas en sus propias palabras</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>What the team asks</source>
        <translation>Lo que pregunta el equipo</translation>
    </message>
    <message>
        <source>What the team asks: {0} chosen</source>
        <translation>Lo que pregunta el equipo: {0} elegidas</translation>
    </message>
    <message>
        <source>Where it begins</source>
        <translation>Dónde comienza</translation>
    </message>
    <message>
        <source>Who goes</source>
        <translation>Quiénes van</translation>
    </message>
    <message>
        <source>no place yet</source>
        <translation>aún sin lugar</translation>
    </message>
    <message>
        <source>on the packet's cover</source>
        <translation>en la portada de la carpeta</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>una por línea</translation>
    </message>
    <message>
        <source>one a line: name, role; kept on this computer alone</source>
        <translation>uno por línea: nombre, función; se guarda solo en esta computadora</translation>
    </message>
    <message>
        <source>{0} chosen ▾</source>
        <translation>{0} elegidas ▾</translation>
    </message>
</context>
<context>
    <name>KindNames</name>
    <message>
        <source>case</source>
        <translation>caso</translation>
    </message>
    <message>
        <source>dimension</source>
        <translation>dimensión</translation>
    </message>
    <message>
        <source>field</source>
        <translation>campo</translation>
    </message>
    <message>
        <source>population</source>
        <translation>población</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>práctica</translation>
    </message>
    <message>
        <source>recent</source>
        <translation>reciente</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>guardada</translation>
    </message>
    <message>
        <source>term</source>
        <translation>término</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>word</source>
        <translation>palabra</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>What the marks mean: {0}</source>
        <translation>Qué significan las marcas: {0}</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>en disputa</translation>
    </message>
    <message>
        <source>district</source>
        <translation>distrito</translation>
    </message>
    <message>
        <source>documented</source>
        <translation>documentado</translation>
    </message>
    <message>
        <source>documented as absent</source>
        <translation>documentado como ausente</translation>
    </message>
    <message>
        <source>dots round it: no road to all of it</source>
        <translation>puntos alrededor: no todo tiene carretera</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>hollow: closed or merged</source>
        <translation>hueco: cerrado o fusionado</translation>
    </message>
    <message>
        <source>network</source>
        <translation>red</translation>
    </message>
    <message>
        <source>not documented in our sources</source>
        <translation>no documentado en nuestras fuentes</translation>
    </message>
    <message>
        <source>not drawn, in the list: {0} in {1}</source>
        <translation>no dibujados, en la lista: {0} en {1}</translation>
    </message>
    <message>
        <source>program</source>
        <translation>programa</translation>
    </message>
    <message>
        <source>reported by the school, not researched</source>
        <translation>dicho por la escuela, no investigado</translation>
    </message>
    <message>
        <source>school</source>
        <translation>escuela</translation>
    </message>
    <message>
        <source>several: click or Enter opens them</source>
        <translation>varios: un clic o Enter los abre</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Backups</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>Cuidado</translation>
    </message>
    <message>
        <source>Check library</source>
        <translation>Revisar la biblioteca</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Colecciones</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Core library</source>
        <translation>Biblioteca base</translation>
    </message>
    <message>
        <source>Imported: {0}</source>
        <translation>Importado: {0}</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Notes and highlights</source>
        <translation>Notas y resaltados</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Packs and updates</source>
        <translation>Paquetes y actualizaciones</translation>
    </message>
    <message>
        <source>Saved comparisons</source>
        <translation>Comparaciones guardadas</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Con estrella</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>Your cases</source>
        <translation>Sus casos</translation>
    </message>
    <message>
        <source>Your work</source>
        <translation>Su trabajo</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>sin uso</translation>
    </message>
    <message>
        <source>to know</source>
        <translation>por saber</translation>
    </message>
    <message>
        <source>today {0}</source>
        <translation>hoy {0}</translation>
    </message>
    <message>
        <source>⚠ broken</source>
        <translation>⚠ dañado</translation>
    </message>
    <message>
        <source>⚠ failed</source>
        <translation>⚠ falló</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
</context>
<context>
    <name>LikeCard</name>
    <message>
        <source>+ Compare</source>
        <translation>+ Comparar</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Abrir caso</translation>
    </message>
    <message>
        <source>✓ In tray</source>
        <translation>✓ En bandeja</translation>
    </message>
</context>
<context>
    <name>LikePage</name>
    <message>
        <source>Describe your school first.</source>
        <translation>Describa primero su escuela.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Models like ours</source>
        <translation>Modelos como el nuestro</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>Nombre del perfil</translation>
    </message>
    <message>
        <source>Open a profile from a file</source>
        <translation>Abrir un perfil desde un archivo</translation>
    </message>
    <message>
        <source>Rename the profile</source>
        <translation>Cambiar el nombre del perfil</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save the profile as</source>
        <translation>Guardar el perfil como</translation>
    </message>
    <message>
        <source>School profiles (*.json)</source>
        <translation>Perfiles de escuelas (*.json)</translation>
    </message>
    <message>
        <source>Write the profile to a file</source>
        <translation>Guardar el perfil en un archivo</translation>
    </message>
</context>
<context>
    <name>LikeRows</name>
    <message>
        <source>1 more reason…</source>
        <translation>1 razón más…</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensiones</translation>
    </message>
    <message>
        <source>In the compare tray</source>
        <translation>En la bandeja de comparación</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Not documented: {0}</source>
        <translation>No documentado: {0}</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Populations</source>
        <translation>Poblaciones</translation>
    </message>
    <message>
        <source>Ruled out</source>
        <translation>Descartada</translation>
    </message>
    <message>
        <source>Show all {0} cases</source>
        <translation>Mostrar los {0} casos</translation>
    </message>
    <message>
        <source>Source {0}</source>
        <translation>Fuente {0}</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Deseada</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>ausente</translation>
    </message>
    <message>
        <source>close</source>
        <translation>cercano</translation>
    </message>
    <message>
        <source>documented</source>
        <translation>documentado</translation>
    </message>
    <message>
        <source>everything you asked about is documented</source>
        <translation>todo lo que preguntó está documentado</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>coincide</translation>
    </message>
    <message>
        <source>little</source>
        <translation>poco</translation>
    </message>
    <message>
        <source>mostly there</source>
        <translation>casi presente</translation>
    </message>
    <message>
        <source>no fit</source>
        <translation>no coincide</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>nothing that you asked about is documented</source>
        <translation>nada de lo que preguntó está documentado</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>en parte</translation>
    </message>
    <message>
        <source>there</source>
        <translation>presente</translation>
    </message>
    <message>
        <source>{0} alike</source>
        <translation>{0} de parecido</translation>
    </message>
    <message>
        <source>{0} alike where documented</source>
        <translation>{0} de parecido en lo documentado</translation>
    </message>
    <message>
        <source>{0} more reasons…</source>
        <translation>{0} razones más…</translation>
    </message>
    <message>
        <source>{0} of what you asked about is documented</source>
        <translation>{0} de lo que preguntó está documentado</translation>
    </message>
</context>
<context>
    <name>LinePopover</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Words of the line</source>
        <translation>Palabras de la línea</translation>
    </message>
</context>
<context>
    <name>LinkNames</name>
    <message>
        <source>Bring back what was struck out</source>
        <translation>Recuperar lo tachado</translation>
    </message>
    <message>
        <source>Copy source {0} as a citation</source>
        <translation>Copiar la fuente {0} como cita</translation>
    </message>
    <message>
        <source>Copy the finding as a citation</source>
        <translation>Copiar el hallazgo como cita</translation>
    </message>
    <message>
        <source>Find cases with: {0}</source>
        <translation>Buscar casos con: {0}</translation>
    </message>
    <message>
        <source>Findings of other cases like this one</source>
        <translation>Hallazgos de otros casos como este</translation>
    </message>
    <message>
        <source>Forget the pins of what is gone</source>
        <translation>Olvidar lo fijado que ya no existe</translation>
    </message>
    <message>
        <source>Glossary term: {0}</source>
        <translation>Término del glosario: {0}</translation>
    </message>
    <message>
        <source>Go to the finding: {0}</source>
        <translation>Ir al hallazgo: {0}</translation>
    </message>
    <message>
        <source>Go to the section: {0}</source>
        <translation>Ir a la sección: {0}</translation>
    </message>
    <message>
        <source>Note: {0}</source>
        <translation>Nota: {0}</translation>
    </message>
    <message>
        <source>Open the page of source {0}</source>
        <translation>Abrir la página de la fuente {0}</translation>
    </message>
    <message>
        <source>Open the website: {0}</source>
        <translation>Abrir el sitio web: {0}</translation>
    </message>
    <message>
        <source>Pin the finding, or let it go</source>
        <translation>Fijar el hallazgo, o soltarlo</translation>
    </message>
    <message>
        <source>Put the finding into a collection</source>
        <translation>Poner el hallazgo en una colección</translation>
    </message>
    <message>
        <source>Read the case: {0}</source>
        <translation>Leer el caso: {0}</translation>
    </message>
    <message>
        <source>Show the populations as rows: {0}</source>
        <translation>Mostrar las poblaciones como filas: {0}</translation>
    </message>
    <message>
        <source>Source {0}</source>
        <translation>Fuente {0}</translation>
    </message>
    <message>
        <source>Star the finding, or take the star away</source>
        <translation>Poner o quitar la estrella del hallazgo</translation>
    </message>
    <message>
        <source>Strike the finding out of the answer</source>
        <translation>Tachar el hallazgo de la respuesta</translation>
    </message>
    <message>
        <source>Write a note on the finding</source>
        <translation>Escribir una nota sobre el hallazgo</translation>
    </message>
    <message>
        <source>Your case: {0}</source>
        <translation>Su caso: {0}</translation>
    </message>
</context>
<context>
    <name>LinksPopover</name>
    <message>
        <source>Enter opens one, letters go to the link that begins so</source>
        <translation>Enter abre uno, las letras van al enlace que comienza así</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Enlaces</translation>
    </message>
    <message>
        <source>Links of the text</source>
        <translation>Enlaces del texto</translation>
    </message>
    <message>
        <source>{0} link</source>
        <translation>{0} enlace</translation>
    </message>
    <message>
        <source>{0} links</source>
        <translation>{0} enlaces</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Case Studies</source>
        <translation>Case Studies</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
    </message>
    <message>
        <source>Something went wrong that should not have; the log has the details. Nothing was lost.</source>
        <translation>Algo salió mal que no debía; el registro tiene los detalles. No se perdió nada.</translation>
    </message>
    <message>
        <source>The details are copied. They hold nothing you wrote.</source>
        <translation>Los detalles están copiados. No contienen nada de lo que usted escribió.</translation>
    </message>
    <message>
        <source>The program ended by a fault on {0}. What you had written is kept. A report lies in {1}; nothing was sent.</source>
        <translation>El programa terminó por una falla el {0}. Lo que usted había escrito se conserva. Hay un informe en {1}; no se envió nada.</translation>
    </message>
    <message>
        <source>The window now speaks English.</source>
        <translation>La ventana ahora está en español.</translation>
    </message>
    <message>
        <source>{0} – Case Studies</source>
        <translation>{0} – Case Studies</translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>Before it can be shared</source>
        <translation>Antes de compartirlo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cases that go in</source>
        <translation>Casos que entran</translation>
    </message>
    <message>
        <source>Does not travel</source>
        <translation>No viaja</translation>
    </message>
    <message>
        <source>Enter goes to the field, or opens the case</source>
        <translation>Enter va al campo, o abre el caso</translation>
    </message>
    <message>
        <source>Find a case: name, city or state</source>
        <translation>Buscar un caso: nombre, ciudad o estado</translation>
    </message>
    <message>
        <source>Know what {0} do about {1}</source>
        <translation>Saber qué hacen {0} en cuanto a {1}</translation>
    </message>
    <message>
        <source>Leave with one thing to try and one question to ask</source>
        <translation>Irse con una cosa que probar y una pregunta que hacer</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Hecho por</translation>
    </message>
    <message>
        <source>No case is chosen.</source>
        <translation>No hay ningún caso elegido.</translation>
    </message>
    <message>
        <source>Publish to the team…</source>
        <translation>Publicar para el equipo…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save the pack…</source>
        <translation>Guardar el paquete…</translation>
    </message>
    <message>
        <source>See where {0} are alike, and where they part</source>
        <translation>Ver en qué se parecen {0}, y en qué se apartan</translation>
    </message>
    <message>
        <source>Short name in small letters</source>
        <translation>Nombre corto en minúsculas</translation>
    </message>
    <message>
        <source>The pack is in {0}.</source>
        <translation>El paquete está en {0}.</translation>
    </message>
    <message>
        <source>The pack needs a short name.</source>
        <translation>El paquete necesita un nombre corto.</translation>
    </message>
    <message>
        <source>The pack needs a title.</source>
        <translation>El paquete necesita un título.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Your case</source>
        <translation>Su caso</translation>
    </message>
    <message>
        <source>a team, an organization</source>
        <translation>un equipo, una organización</translation>
    </message>
    <message>
        <source>the same for every version of the pack</source>
        <translation>igual en todas las versiones del paquete</translation>
    </message>
    <message>
        <source>year.month.number</source>
        <translation>año.mes.número</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} y {1} más</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>✓ The pack can be shared: {0}.</source>
        <translation>✓ El paquete se puede compartir: {0}.</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Measure from here</source>
        <translation>Medir desde aquí</translation>
    </message>
    <message>
        <source>No case was found for {0}.</source>
        <translation>No se encontró ningún caso para {0}.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation>Planear una visita</translation>
    </message>
    <message>
        <source>Put into the tray</source>
        <translation>Poner en la bandeja</translation>
    </message>
    <message>
        <source>Read the case</source>
        <translation>Leer el caso</translation>
    </message>
    <message>
        <source>Search in Explore</source>
        <translation>Buscar en Explorar</translation>
    </message>
    <message>
        <source>Show all {0} cases</source>
        <translation>Mostrar los {0} casos</translation>
    </message>
    <message>
        <source>Take out of the tray</source>
        <translation>Quitar de la bandeja</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>y {0} más</translation>
    </message>
    <message>
        <source>{0} cases stand at this spot: the list beside the map has them all.</source>
        <translation>{0} casos están en este punto: la lista junto al mapa los tiene todos.</translation>
    </message>
    <message>
        <source>{0} cases: a click opens them</source>
        <translation>{0} casos: un clic los abre</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Arrows move the map, plus and minus zoom, 0 shows the whole country. Page Down and Page Up walk the cases, Enter opens marks that stand as one, or the case.</source>
        <translation>Las flechas mueven el mapa, más y menos acercan y alejan, 0 muestra todo el país. Page Down y Page Up recorren los casos, Enter abre las marcas agrupadas, o el caso.</translation>
    </message>
    <message>
        <source>Map of the cases</source>
        <translation>Mapa de los casos</translation>
    </message>
</context>
<context>
    <name>MarkDetail</name>
    <message>
        <source>Open {0}</source>
        <translation>Abrir {0}</translation>
    </message>
    <message>
        <source>Source {0}: {1}</source>
        <translation>Fuente {0}: {1}</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>All rows that differ</source>
        <translation>Todas las filas que difieren</translation>
    </message>
    <message>
        <source>Back to the usual order</source>
        <translation>Volver al orden habitual</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>Group the rows</source>
        <translation>Agrupar las filas</translation>
    </message>
    <message>
        <source>Hidden rows and columns</source>
        <translation>Filas y columnas ocultas</translation>
    </message>
    <message>
        <source>Hidden rows and columns: {0}</source>
        <translation>Filas y columnas ocultas: {0}</translation>
    </message>
    <message>
        <source>Hide empty rows</source>
        <translation>Ocultar filas vacías</translation>
    </message>
    <message>
        <source>Row on visiting</source>
        <translation>Fila sobre las visitas</translation>
    </message>
    <message>
        <source>Row on what we found no source for</source>
        <translation>Fila sobre lo que no tiene fuente</translation>
    </message>
    <message>
        <source>Row on what you observed there</source>
        <translation>Fila sobre lo que usted observó allí</translation>
    </message>
    <message>
        <source>Row: {0}</source>
        <translation>Fila: {0}</translation>
    </message>
    <message>
        <source>Rows with a gap too</source>
        <translation>También filas con un vacío</translation>
    </message>
    <message>
        <source>Shade</source>
        <translation>Sombreado</translation>
    </message>
    <message>
        <source>Shade: {0}</source>
        <translation>Sombreado: {0}</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Show “{0}”</source>
        <translation>Mostrar “{0}”</translation>
    </message>
    <message>
        <source>The {0} rows furthest apart</source>
        <translation>Las {0} filas que más difieren</translation>
    </message>
</context>
<context>
    <name>Multiples</name>
    <message>
        <source>No enrollment is documented in our sources.</source>
        <translation>Nuestras fuentes no documentan ninguna matrícula.</translation>
    </message>
    <message>
        <source>No source of ours states a share of any student population for these cases.</source>
        <translation>Ninguna de nuestras fuentes da el porcentaje de una población estudiantil en estos casos.</translation>
    </message>
    <message>
        <source>Not documented</source>
        <translation>No documentado</translation>
    </message>
    <message>
        <source>Not documented: {0}</source>
        <translation>No documentado: {0}</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>De {0} a {1}</translation>
    </message>
    <message>
        <source>{0} to {1}, each tenfold as long (logarithmic)</source>
        <translation>De {0} a {1}, cada tramo diez veces mayor (logarítmico)</translation>
    </message>
    <message>
        <source>{0}: no share of a population is documented</source>
        <translation>{0}: ningún porcentaje de una población está documentado</translation>
    </message>
    <message>
        <source>{0}: not documented for {1}</source>
        <translation>{0}: no documentado para {1}</translation>
    </message>
</context>
<context>
    <name>NamePopover</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>What do you see and hear?</source>
        <translation>¿Qué ve y qué oye?</translation>
    </message>
</context>
<context>
    <name>NotePopover</name>
    <message>
        <source>Being kept…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Esc or Ctrl+Enter</source>
        <translation>Esc o Ctrl+Enter</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glosario</translation>
    </message>
    <message>
        <source>Kept as you type</source>
        <translation>Se guarda al escribir</translation>
    </message>
    <message>
        <source>Kept {0}</source>
        <translation>Guardado {0}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note by {0}</source>
        <translation>Nota de {0}</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Nota…</translation>
    </message>
    <message>
        <source>Put into a collection…</source>
        <translation>Poner en una colección…</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Spanish: {0}</source>
        <translation>En español: {0}</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Poner estrella</translation>
    </message>
    <message>
        <source>What do you think of it?</source>
        <translation>¿Qué piensa usted de esto?</translation>
    </message>
    <message>
        <source>Written {0}</source>
        <translation>Escrito {0}</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Su nota</translation>
    </message>
    <message>
        <source>Your note…</source>
        <translation>Su nota…</translation>
    </message>
    <message>
        <source>also: {0}</source>
        <translation>también: {0}</translation>
    </message>
    <message>
        <source>★ Take the star away</source>
        <translation>★ Quitar la estrella</translation>
    </message>
</context>
<context>
    <name>Notebook</name>
    <message>
        <source>It is back: “{0}”</source>
        <translation>Está de vuelta: “{0}”</translation>
    </message>
    <message>
        <source>Struck out: “{0}”. Ctrl+Z brings it back.</source>
        <translation>Tachado: “{0}”. Ctrl+Z lo recupera.</translation>
    </message>
    <message>
        <source>What you write cannot be kept at the moment; it is tried again.{0}</source>
        <translation>Lo que escribe no se puede guardar en este momento; se intenta de nuevo.{0}</translation>
    </message>
    <message>
        <source>“{0}” is attached as it is: what such a file tells of a place stays in it.</source>
        <translation>“{0}” está adjunto tal cual: lo que un archivo así dice de un lugar queda en él.</translation>
    </message>
    <message>
        <source>“{0}” is attached, with the place where it was taken.</source>
        <translation>“{0}” está adjunto, con el lugar donde se tomó.</translation>
    </message>
    <message>
        <source>“{0}” is attached; it does not tell where it was taken.</source>
        <translation>“{0}” está adjunto; no dice dónde se tomó.</translation>
    </message>
    <message>
        <source>“{0}” is attached; where it was taken was removed from the copy.</source>
        <translation>“{0}” está adjunto; el lugar donde se tomó se quitó de la copia.</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>It is in “{0}” already.</source>
        <translation>Ya está en “{0}”.</translation>
    </message>
    <message>
        <source>It is in “{0}” now.</source>
        <translation>Ahora está en “{0}”.</translation>
    </message>
    <message>
        <source>The collection is saved; the library room lists it.</source>
        <translation>La colección está guardada; aparece en la Biblioteca.</translation>
    </message>
    <message>
        <source>The highlight is deleted.</source>
        <translation>El resaltado se eliminó.</translation>
    </message>
    <message>
        <source>The note is deleted.</source>
        <translation>La nota se eliminó.</translation>
    </message>
    <message>
        <source>The text is highlighted.</source>
        <translation>El texto está resaltado.</translation>
    </message>
    <message>
        <source>{0} has no star any more.</source>
        <translation>{0} ya no tiene estrella.</translation>
    </message>
    <message>
        <source>{0} is starred.</source>
        <translation>{0} tiene estrella.</translation>
    </message>
</context>
<context>
    <name>NotesHtml</name>
    <message>
        <source>Change or delete the highlight by {0}</source>
        <translation>Cambiar o eliminar el resaltado de {0}</translation>
    </message>
    <message>
        <source>Change or delete the note by {0}</source>
        <translation>Cambiar o eliminar la nota de {0}</translation>
    </message>
    <message>
        <source>Change or delete your highlight</source>
        <translation>Cambiar o eliminar su resaltado</translation>
    </message>
    <message>
        <source>Change or delete your note</source>
        <translation>Cambiar o eliminar su nota</translation>
    </message>
    <message>
        <source>Highlighted by {0}</source>
        <translation>Resaltado por {0}</translation>
    </message>
    <message>
        <source>Note by {0}</source>
        <translation>Nota de {0}</translation>
    </message>
    <message>
        <source>Notes on what is no longer here</source>
        <translation>Notas sobre lo que ya no está aquí</translation>
    </message>
    <message>
        <source>The library holds another version of this case now. What was written is kept, with the words it was about.</source>
        <translation>La biblioteca tiene ahora otra versión de este caso. Lo que se escribió se conserva, con las palabras a las que se refería.</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Su nota</translation>
    </message>
    <message>
        <source>Your notes on what is no longer here</source>
        <translation>Sus notas sobre lo que ya no está aquí</translation>
    </message>
    <message>
        <source>change</source>
        <translation>cambiar</translation>
    </message>
</context>
<context>
    <name>NotesList</name>
    <message>
        <source>! Surprise</source>
        <translation>! Sorpresa</translation>
    </message>
    <message>
        <source>= Agrees</source>
        <translation>= Coincide</translation>
    </message>
    <message>
        <source>Enter corrects, a digit tags, A says that it agrees with what is documented, S that it is a surprise, O opens what is attached, Delete strikes out, N begins a new note</source>
        <translation>Enter corrige, un dígito etiqueta, A dice que coincide con lo documentado, S que es una sorpresa, O abre lo adjunto, Delete tacha, N comienza una nota nueva</translation>
    </message>
    <message>
        <source>Notes of this stop, newest first</source>
        <translation>Notas de esta parada, primero las más recientes</translation>
    </message>
</context>
<context>
    <name>NotesSection</name>
    <message>
        <source>1 is of something that the library lacks now</source>
        <translation>1 trata de algo que ya no está en la biblioteca</translation>
    </message>
    <message>
        <source>Alt+B stars the finding that you read, Alt+Shift+B its case.</source>
        <translation>Alt+B pone una estrella al hallazgo que lee, Alt+Shift+B a su caso.</translation>
    </message>
    <message>
        <source>Alt+N writes a note on the finding that you read, Alt+H highlights the selected text; the small buttons at a finding's margin do the same.</source>
        <translation>Alt+N escribe una nota sobre el hallazgo que lee, Alt+H resalta el texto seleccionado; los botones pequeños al margen de un hallazgo hacen lo mismo.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Enter goes to what it is of</source>
        <translation>Enter va a aquello de que trata</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ir allí</translation>
    </message>
    <message>
        <source>Go to Explore</source>
        <translation>Ir a Explorar</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Resaltado</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>Ninguna nota todavía</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Notes and highlights</source>
        <translation>Notas y resaltados</translation>
    </message>
    <message>
        <source>Nothing is starred yet</source>
        <translation>Nada tiene estrella todavía</translation>
    </message>
    <message>
        <source>Put into a collection…</source>
        <translation>Poner en una colección…</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Con estrella</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Quitar la estrella</translation>
    </message>
    <message>
        <source>Write them to a file, with the findings and sources</source>
        <translation>Escribirlas en un archivo, con los hallazgos y las fuentes</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>de {0}</translation>
    </message>
    <message>
        <source>the library lacks this now; it said: “{0}”</source>
        <translation>esto ya no está en la biblioteca; decía: “{0}”</translation>
    </message>
    <message>
        <source>this desk lacks it; it is in the team's pack “{0}”, version {1}</source>
        <translation>no está en esta computadora; está en el paquete del equipo “{0}”, versión {1}</translation>
    </message>
    <message>
        <source>written at the same time as another note</source>
        <translation>escrita al mismo tiempo que otra nota</translation>
    </message>
    <message>
        <source>{0} are of something that the library lacks now</source>
        <translation>{0} tratan de algo que ya no está en la biblioteca</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>{0}, by {1}</source>
        <translation>{0}, de {1}</translation>
    </message>
</context>
<context>
    <name>NumberLine</name>
    <message>
        <source>From {0} to {1}; the arrows count</source>
        <translation>De {0} a {1}; las flechas cuentan</translation>
    </message>
</context>
<context>
    <name>ObservedList</name>
    <message>
        <source>A says that the note agrees with what is documented, S that it is a surprise, a digit gives it another dimension, Delete strikes it out, Enter opens the case</source>
        <translation>A dice que la nota coincide con lo documentado, S que es una sorpresa, un dígito le da otra dimensión, Delete la tacha, Enter abre el caso</translation>
    </message>
    <message>
        <source>Attached: {0}</source>
        <translation>Adjunto: {0}</translation>
    </message>
    <message>
        <source>Documented beside observed</source>
        <translation>Documentado junto a observado</translation>
    </message>
    <message>
        <source>Nothing was noted on this.</source>
        <translation>No se anotó nada sobre esto.</translation>
    </message>
</context>
<context>
    <name>ObservedPane</name>
    <message>
        <source>1 note</source>
        <translation>1 nota</translation>
    </message>
    <message>
        <source>A comparison takes two cases or more; this visit has fewer.</source>
        <translation>Una comparación lleva dos casos o más; esta visita tiene menos.</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Coincide</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>DOCUMENTED</source>
        <translation>DOCUMENTADO</translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation>Puesta en común</translation>
    </message>
    <message>
        <source>Debrief: how to go through the notes together</source>
        <translation>Puesta en común: cómo repasar juntos las notas</translation>
    </message>
    <message>
        <source>Documented and observed</source>
        <translation>Documentado y observado</translation>
    </message>
    <message>
        <source>Nothing was noted here yet.</source>
        <translation>Aquí aún no se anotó nada.</translation>
    </message>
    <message>
        <source>Nothing was noted here, and the plan has no focus to compare with.</source>
        <translation>Aquí no se anotó nada, y el plan no tiene preguntas con que comparar.</translation>
    </message>
    <message>
        <source>OBSERVED · YOUR OWN NOTES, NOT RESEARCHED</source>
        <translation>OBSERVADO · SUS PROPIAS NOTAS, NO INVESTIGADO</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Informe…</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>Sorpresa</translation>
    </message>
    <message>
        <source>This visit has no stops yet; its plan is where they are added.</source>
        <translation>Esta visita aún no tiene paradas; se agregan en su plan.</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Write it up as your case</source>
        <translation>Redactarlo como su caso</translation>
    </message>
    <message>
        <source>{0} agree, {1} surprise</source>
        <translation>{0} coinciden, {1} sorprenden</translation>
    </message>
    <message>
        <source>{0} notes</source>
        <translation>{0} notas</translation>
    </message>
    <message>
        <source>{0}: report</source>
        <translation>{0}: informe</translation>
    </message>
</context>
<context>
    <name>OpenedFiles</name>
    <message>
        <source>“{0}” is no file that Case Studies opens.</source>
        <translation>“{0}” no es un archivo que Case Studies abra.</translation>
    </message>
    <message>
        <source>“{0}” is not there.</source>
        <translation>“{0}” no está ahí.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>The library lacks this case now; the note keeps what it was of.</source>
        <translation>Este caso ya no está en la biblioteca; la nota conserva aquello de que trataba.</translation>
    </message>
    <message>
        <source>The library lacks this reading now.</source>
        <translation>Esta lectura ya no está en la biblioteca.</translation>
    </message>
</context>
<context>
    <name>OptionalNumber</name>
    <message>
        <source>From {0} to {1}, or nothing</source>
        <translation>De {0} a {1}, o nada</translation>
    </message>
</context>
<context>
    <name>OthersBand</name>
    <message>
        <source>1 case reports it: show it</source>
        <translation>1 caso lo dice: mostrarlo</translation>
    </message>
    <message>
        <source>1 glossary term</source>
        <translation>1 término del glosario</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 nota</translation>
    </message>
    <message>
        <source>1 note of yours</source>
        <translation>1 nota suya</translation>
    </message>
    <message>
        <source>1 reading</source>
        <translation>1 lectura</translation>
    </message>
    <message>
        <source>Also found</source>
        <translation>También se encontró</translation>
    </message>
    <message>
        <source>Also found: {0}</source>
        <translation>También se encontró: {0}</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glosario</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Help found</source>
        <translation>Ayuda encontrada</translation>
    </message>
    <message>
        <source>Help: {0}</source>
        <translation>Ayuda: {0}</translation>
    </message>
    <message>
        <source>Highlight by {0}</source>
        <translation>Resaltado de {0}</translation>
    </message>
    <message>
        <source>Note by {0}</source>
        <translation>Nota de {0}</translation>
    </message>
    <message>
        <source>Notes of yours and your team</source>
        <translation>Notas suyas y de su equipo</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Lecturas</translation>
    </message>
    <message>
        <source>Reported by schools themselves, not researched</source>
        <translation>Dicho por las propias escuelas, no investigado</translation>
    </message>
    <message>
        <source>Shows or hides them</source>
        <translation>Los muestra o los oculta</translation>
    </message>
    <message>
        <source>What schools report, notes, readings, glossary terms and help found</source>
        <translation>Lo que informan las escuelas, notas, lecturas, términos del glosario y ayuda encontrados</translation>
    </message>
    <message>
        <source>Your highlight</source>
        <translation>Su resaltado</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Su nota</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>Sus notas</translation>
    </message>
    <message>
        <source>help</source>
        <translation>ayuda</translation>
    </message>
    <message>
        <source>reported by schools themselves: {0} ({1})</source>
        <translation>dicho por las propias escuelas: {0} ({1})</translation>
    </message>
    <message>
        <source>{0} cases report it: show them</source>
        <translation>{0} casos lo dicen: mostrarlos</translation>
    </message>
    <message>
        <source>{0} glossary terms</source>
        <translation>{0} términos del glosario</translation>
    </message>
    <message>
        <source>{0} notes</source>
        <translation>{0} notas</translation>
    </message>
    <message>
        <source>{0} notes of yours</source>
        <translation>{0} notas suyas</translation>
    </message>
    <message>
        <source>{0} readings</source>
        <translation>{0} lecturas</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>Before and after</source>
        <translation>Antes y después</translation>
    </message>
    <message>
        <source>No outcome is documented for these cases in our sources.</source>
        <translation>Nuestras fuentes no documentan ningún resultado de estos casos.</translation>
    </message>
    <message>
        <source>One number only</source>
        <translation>Solo una cifra</translation>
    </message>
    <message>
        <source>Told in words</source>
        <translation>Dicho en palabras</translation>
    </message>
    <message>
        <source>after</source>
        <translation>después</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>before: {0}</source>
        <translation>antes: {0}</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Begins at</source>
        <translation>Comienza</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Change the cases</source>
        <translation>Cambiar los casos</translation>
    </message>
    <message>
        <source>Change the cases…</source>
        <translation>Cambiar los casos…</translation>
    </message>
    <message>
        <source>Describe your school under Models like ours and save it there</source>
        <translation>Describa su escuela en Modelos como el nuestro y guárdela allí</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Metas</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Hide the names of the schools</source>
        <translation>Ocultar los nombres de las escuelas</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>On the wall they are School A, School B, until you reveal them</source>
        <translation>En pantalla son Escuela A, Escuela B, hasta que usted los revele</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Your school</source>
        <translation>Su escuela</translation>
    </message>
    <message>
        <source>Your school: {0}</source>
        <translation>Su escuela: {0}</translation>
    </message>
    <message>
        <source>Your school: {0} ▾</source>
        <translation>Su escuela: {0} ▾</translation>
    </message>
    <message>
        <source>ends at {0}</source>
        <translation>fin: {0}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>on the first slide</source>
        <translation>en la primera diapositiva</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>una por línea</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>sin nombre</translation>
    </message>
</context>
<context>
    <name>OwnCase</name>
    <message>
        <source>It is a case of yours now: write on in its empty cells or in Library.</source>
        <translation>Ya es un caso suyo: siga escribiendo en sus celdas vacías o en Biblioteca.</translation>
    </message>
    <message>
        <source>Say its kind, and it stands among the cases.</source>
        <translation>Diga de qué tipo es, y estará entre los casos.</translation>
    </message>
    <message>
        <source>Where is your school? Choose its city, and it becomes a case of yours: found, compared and written on under Library, Your cases.</source>
        <translation>¿Dónde está su escuela? Elija su ciudad, y se convierte en un caso suyo: se encuentra, se compara y se sigue escribiendo en Biblioteca, Sus casos.</translation>
    </message>
</context>
<context>
    <name>OwnCases</name>
    <message>
        <source>Facts</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>No other source yet: add one at the right (Alt+S)</source>
        <translation>Aún no hay otra fuente: agregue una a la derecha (Alt+S)</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>en disputa</translation>
    </message>
    <message>
        <source>documented</source>
        <translation>documentado</translation>
    </message>
    <message>
        <source>documented as absent</source>
        <translation>documentado como ausente</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminado</translation>
    </message>
</context>
<context>
    <name>PackActions</name>
    <message>
        <source>Add a pack</source>
        <translation>Agregar un paquete</translation>
    </message>
    <message>
        <source>Adding the pack</source>
        <translation>Agregando el paquete</translation>
    </message>
    <message>
        <source>Packs (*.casepack)</source>
        <translation>Paquetes (*.casepack)</translation>
    </message>
    <message>
        <source>Save a copy of the pack</source>
        <translation>Guardar una copia del paquete</translation>
    </message>
    <message>
        <source>Save the pack</source>
        <translation>Guardar el paquete</translation>
    </message>
    <message>
        <source>The pack is in {0}.</source>
        <translation>El paquete está en {0}.</translation>
    </message>
    <message>
        <source>“{0}” is in the trash. Your notes on its cases stay.</source>
        <translation>“{0}” está en la papelera. Sus notas sobre sus casos se conservan.</translation>
    </message>
    <message>
        <source>“{0}” is not used now.</source>
        <translation>“{0}” no se usa por ahora.</translation>
    </message>
    <message>
        <source>“{0}” is used again.</source>
        <translation>“{0}” se usa de nuevo.</translation>
    </message>
    <message>
        <source>“{0}” was added.</source>
        <translation>“{0}” se agregó.</translation>
    </message>
    <message>
        <source>“{0}” was updated.</source>
        <translation>“{0}” se actualizó.</translation>
    </message>
</context>
<context>
    <name>PackSection</name>
    <message>
        <source>Cases of the pack</source>
        <translation>Casos del paquete</translation>
    </message>
    <message>
        <source>Enter opens one in Explore</source>
        <translation>Enter abre uno en Explorar</translation>
    </message>
    <message>
        <source>Enter opens the case in Explore</source>
        <translation>Enter abre el caso en Explorar</translation>
    </message>
    <message>
        <source>Not used at the moment</source>
        <translation>No se usa por el momento</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Packs and updates</source>
        <translation>Paquetes y actualizaciones</translation>
    </message>
    <message>
        <source>Put to rest</source>
        <translation>Dejar de usar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Guardar una copia…</translation>
    </message>
    <message>
        <source>The library does not have this case now.</source>
        <translation>Este caso no está ahora en la biblioteca.</translation>
    </message>
    <message>
        <source>This pack is not in the library any more</source>
        <translation>Este paquete ya no está en la biblioteca</translation>
    </message>
    <message>
        <source>This pack was removed</source>
        <translation>Este paquete se quitó</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Usar de nuevo</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>What changed in the core library</source>
        <translation>Qué cambió en la biblioteca base</translation>
    </message>
    <message>
        <source>What you wrote on its cases stays under Notes and highlights.</source>
        <translation>Lo que usted escribió sobre sus casos queda en Notas y resaltados.</translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message>
        <source>A new version of the program tells here what it changed.</source>
        <translation>Una versión nueva del programa dice aquí lo que cambió.</translation>
    </message>
    <message>
        <source>Add a pack…</source>
        <translation>Agregar un paquete…</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Agregado</translation>
    </message>
    <message>
        <source>And {0} more.</source>
        <translation>Y {0} más.</translation>
    </message>
    <message>
        <source>As the team has it</source>
        <translation>Como lo tiene el equipo</translation>
    </message>
    <message>
        <source>Beside the cases</source>
        <translation>Además de los casos</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiados</translation>
    </message>
    <message>
        <source>Core library</source>
        <translation>Biblioteca base</translation>
    </message>
    <message>
        <source>Enter opens one</source>
        <translation>Enter abre una</translation>
    </message>
    <message>
        <source>Enter opens the case in Explore</source>
        <translation>Enter abre el caso en Explorar</translation>
    </message>
    <message>
        <source>Every desk takes it by itself, and may undo that</source>
        <translation>Cada computadora lo toma por sí solo y puede deshacerlo</translation>
    </message>
    <message>
        <source>For all desks</source>
        <translation>Para todas las computadoras</translation>
    </message>
    <message>
        <source>From the file</source>
        <translation>Del archivo</translation>
    </message>
    <message>
        <source>Gone, with {0}</source>
        <translation>Ya no está, con {0}</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Aquí</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contiene</translation>
    </message>
    <message>
        <source>Imported: {0}</source>
        <translation>Importado: {0}</translation>
    </message>
    <message>
        <source>In “{0}”; that one stays as it is</source>
        <translation>En “{0}”; ese queda como está</translation>
    </message>
    <message>
        <source>It came with this program</source>
        <translation>Vino con este programa</translation>
    </message>
    <message>
        <source>Keep it here</source>
        <translation>Conservarlo aquí</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Dejado fuera</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Hecho por</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Hecho el</translation>
    </message>
    <message>
        <source>Make a pack</source>
        <translation>Hacer un paquete</translation>
    </message>
    <message>
        <source>Make a pack…</source>
        <translation>Hacer un paquete…</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>New ({0})</source>
        <translation>Nuevos ({0})</translation>
    </message>
    <message>
        <source>Not on this desk</source>
        <translation>En esta computadora no</translation>
    </message>
    <message>
        <source>Not taken over</source>
        <translation>No se toma</translation>
    </message>
    <message>
        <source>Not used at the moment</source>
        <translation>No se usa por el momento</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>Todavía no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Nothing of it would show: every case stays out, see below.</source>
        <translation>Nada de él se mostraría: todos los casos quedan fuera, vea abajo.</translation>
    </message>
    <message>
        <source>Other parts of the case changed</source>
        <translation>Cambiaron otras partes del caso</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Packs and updates</source>
        <translation>Paquetes y actualizaciones</translation>
    </message>
    <message>
        <source>Practices, dimensions, groups of students and terms</source>
        <translation>Prácticas, dimensiones, grupos de estudiantes y términos</translation>
    </message>
    <message>
        <source>Publish the vocabulary…</source>
        <translation>Publicar el vocabulario…</translation>
    </message>
    <message>
        <source>Publish to the team…</source>
        <translation>Publicar para el equipo…</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicado</translation>
    </message>
    <message>
        <source>Published from this desk</source>
        <translation>Publicado desde esta computadora</translation>
    </message>
    <message>
        <source>Put to rest</source>
        <translation>Dejar de usar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Guardar una copia…</translation>
    </message>
    <message>
        <source>See what changes…</source>
        <translation>Ver qué cambia…</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Stay out, for the library has them already</source>
        <translation>Quedan fuera, porque la biblioteca ya los tiene</translation>
    </message>
    <message>
        <source>Stay with this version</source>
        <translation>Quedarse con esta versión</translation>
    </message>
    <message>
        <source>The same as</source>
        <translation>Lo mismo</translation>
    </message>
    <message>
        <source>The team has beside these</source>
        <translation>El equipo tiene además</translation>
    </message>
    <message>
        <source>The team has it; not on this desk</source>
        <translation>El equipo lo tiene; no está en esta computadora</translation>
    </message>
    <message>
        <source>The team has version {0}</source>
        <translation>El equipo tiene la versión {0}</translation>
    </message>
    <message>
        <source>The team has version {0}; not wanted here</source>
        <translation>El equipo tiene la versión {0}; aquí no se quiere</translation>
    </message>
    <message>
        <source>The team withdrew it; it is here still</source>
        <translation>El equipo lo retiró; aquí sigue estando</translation>
    </message>
    <message>
        <source>The team withdrew it; it stays here</source>
        <translation>El equipo lo retiró; aquí se queda</translation>
    </message>
    <message>
        <source>The whole case</source>
        <translation>El caso entero</translation>
    </message>
    <message>
        <source>This is a newer version ({1}) of a pack that is here ({0}).</source>
        <translation>Esta es una versión más nueva ({1}) de un paquete que está aquí ({0}).</translation>
    </message>
    <message>
        <source>This is an older version ({1}) than the one that is here ({0}).</source>
        <translation>Esta es una versión más antigua ({1}) que la que está aquí ({0}).</translation>
    </message>
    <message>
        <source>This pack is here in the same version ({1}) with other content.</source>
        <translation>Este paquete está aquí en la misma versión ({1}) con otro contenido.</translation>
    </message>
    <message>
        <source>This pack is new here.</source>
        <translation>Este paquete es nuevo aquí.</translation>
    </message>
    <message>
        <source>This very pack is here already ({1}); adding it changes nothing.</source>
        <translation>Este mismo paquete ya está aquí ({1}); agregarlo no cambia nada.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Updated {0}</source>
        <translation>Actualizado {0}</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Usar de nuevo</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Vocabulario</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>What changed in the core library</source>
        <translation>Qué cambió en la biblioteca base</translation>
    </message>
    <message>
        <source>Withdraw from the team</source>
        <translation>Retirar del equipo</translation>
    </message>
    <message>
        <source>Would go; the notes on them stay</source>
        <translation>Se irían; las notas sobre ellos quedan</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>por {0}</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>línea {0}</translation>
    </message>
    <message>
        <source>published by {0}</source>
        <translation>publicado por {0}</translation>
    </message>
    <message>
        <source>withdrawn by {0}</source>
        <translation>retirado por {0}</translation>
    </message>
    <message>
        <source>{0} KB</source>
        <translation>{0} KB</translation>
    </message>
    <message>
        <source>{0} case</source>
        <translation>{0} caso</translation>
    </message>
    <message>
        <source>{0} cases</source>
        <translation>{0} casos</translation>
    </message>
    <message>
        <source>{0} changed finding</source>
        <translation>{0} hallazgo cambiado</translation>
    </message>
    <message>
        <source>{0} changed findings</source>
        <translation>{0} hallazgos cambiados</translation>
    </message>
    <message>
        <source>{0} finding</source>
        <translation>{0} hallazgo</translation>
    </message>
    <message>
        <source>{0} finding gone</source>
        <translation>{0} hallazgo que ya no está</translation>
    </message>
    <message>
        <source>{0} findings</source>
        <translation>{0} hallazgos</translation>
    </message>
    <message>
        <source>{0} findings gone</source>
        <translation>{0} hallazgos que ya no están</translation>
    </message>
    <message>
        <source>{0} more are cases that the library has; what they report stands there</source>
        <translation>{0} más son casos que la biblioteca tiene; lo que dicen de sí está allí</translation>
    </message>
    <message>
        <source>{0} more is a case that the library has; what it reports stands there</source>
        <translation>{0} más es un caso que la biblioteca tiene; lo que dice de sí está allí</translation>
    </message>
    <message>
        <source>{0} new finding</source>
        <translation>{0} hallazgo nuevo</translation>
    </message>
    <message>
        <source>{0} new findings</source>
        <translation>{0} hallazgos nuevos</translation>
    </message>
    <message>
        <source>{0} note on this finding, which is gone. It stays under Notes and highlights.</source>
        <translation>{0} nota sobre este hallazgo, que ya no existe. Queda en Notas y resaltados.</translation>
    </message>
    <message>
        <source>{0} notes on this finding, which is gone. They stay under Notes and highlights.</source>
        <translation>{0} notas sobre este hallazgo, que ya no existe. Quedan en Notas y resaltados.</translation>
    </message>
    <message>
        <source>{0} that another pack, or you, have already</source>
        <translation>{0} que ya tiene otro paquete, o usted</translation>
    </message>
    <message>
        <source>{0}: version {2} was added</source>
        <translation>{0}: se agregó la versión {2}</translation>
    </message>
    <message>
        <source>{0}: version {2}, before it {1}</source>
        <translation>{0}: versión {2}, antes {1}</translation>
    </message>
    <message>
        <source>{0}; none of it is used at the moment</source>
        <translation>{0}; nada de esto se usa por el momento</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source> Hide</source>
        <translation> Ocultar</translation>
    </message>
    <message>
        <source>Hide the findings</source>
        <translation>Ocultar los hallazgos</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Abrir caso</translation>
    </message>
    <message>
        <source>Open case: {0}</source>
        <translation>Abrir caso: {0}</translation>
    </message>
    <message>
        <source>The cell in full</source>
        <translation>La celda completa</translation>
    </message>
    <message>
        <source>This cell has no finding.</source>
        <translation>Esta celda no tiene hallazgos.</translation>
    </message>
</context>
<context>
    <name>PanelHtml</name>
    <message>
        <source>1 finding about “{1}” stands in no dimension: {2}.</source>
        <translation>1 hallazgo sobre “{1}” no está en ninguna dimensión: {2}.</translation>
    </message>
    <message>
        <source>1 finding struck from this cell: {1}</source>
        <translation>1 hallazgo tachado de esta celda: {1}</translation>
    </message>
    <message>
        <source>Change or delete it</source>
        <translation>Cambiarla o eliminarla</translation>
    </message>
    <message>
        <source>Copy the finding as a citation</source>
        <translation>Copiar el hallazgo como cita</translation>
    </message>
    <message>
        <source>Findings with the filter “{0}” stand under: {1}.</source>
        <translation>Los hallazgos con el filtro “{0}” están en: {1}.</translation>
    </message>
    <message>
        <source>Highlighted</source>
        <translation>Resaltado</translation>
    </message>
    <message>
        <source>Highlighted by {0}</source>
        <translation>Resaltado por {0}</translation>
    </message>
    <message>
        <source>Looked for and not found in any source. Ask there:</source>
        <translation>Buscado y no encontrado en ninguna fuente. Pregúntelo allí:</translation>
    </message>
    <message>
        <source>No finding about {0} answers this well enough. It does not mean that nothing is documented: look into the other rows, or ask in other words.</source>
        <translation>Ningún hallazgo sobre {0} responde lo bastante bien. No significa que no haya nada documentado: mire las demás filas o pregunte con otras palabras.</translation>
    </message>
    <message>
        <source>Note by {0}</source>
        <translation>Nota de {0}</translation>
    </message>
    <message>
        <source>Notes that you take there on a visit stand here.</source>
        <translation>Aquí aparecen las notas que usted toma allí durante una visita.</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Put the finding into a collection</source>
        <translation>Poner el hallazgo en una colección</translation>
    </message>
    <message>
        <source>REPORTED BY THE SCHOOL, NOT RESEARCHED</source>
        <translation>DICHO POR LA ESCUELA, NO INVESTIGADO</translation>
    </message>
    <message>
        <source>SOURCES</source>
        <translation>FUENTES</translation>
    </message>
    <message>
        <source>Star the finding, or take the star away</source>
        <translation>Poner o quitar la estrella del hallazgo</translation>
    </message>
    <message>
        <source>Strike</source>
        <translation>Tachar</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>No fijar</translation>
    </message>
    <message>
        <source>We found no source that says anything here about {0}. It does not mean that nothing is done: ask there.</source>
        <translation>No encontramos ninguna fuente que diga algo aquí sobre {0}. No significa que no se haga nada: pregúntelo allí.</translation>
    </message>
    <message>
        <source>We found no source that says anything here about {0}. What follows {0} ticked of itself; nobody looked into it.</source>
        <translation>No encontramos ninguna fuente que diga algo aquí sobre {0}. Lo que sigue lo marcó {0} de sí misma; nadie lo investigó.</translation>
    </message>
    <message>
        <source>Who else does this</source>
        <translation>Quién más hace esto</translation>
    </message>
    <message>
        <source>Write a note on the finding</source>
        <translation>Escribir una nota sobre el hallazgo</translation>
    </message>
    <message>
        <source>Write it now</source>
        <translation>Escribirlo ahora</translation>
    </message>
    <message>
        <source>You have written nothing here yet about {0}. What you write there, with its source, stands here.</source>
        <translation>Usted aún no ha escrito nada aquí sobre {0}. Lo que escriba allí, con su fuente, aparece aquí.</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Su nota</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>sobre {0}</translation>
    </message>
    <message>
        <source>bring back</source>
        <translation>recuperar</translation>
    </message>
    <message>
        <source>change</source>
        <translation>cambiar</translation>
    </message>
    <message>
        <source>collect</source>
        <translation>coleccionar</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>copiar</translation>
    </message>
    <message>
        <source>differs: {0}</source>
        <translation>difiere: {0}</translation>
    </message>
    <message>
        <source>let go</source>
        <translation>olvidar</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>see the rows by population</source>
        <translation>ver las filas por población</translation>
    </message>
    <message>
        <source>star</source>
        <translation>estrella</translation>
    </message>
    <message>
        <source>{0} findings about “{1}” stand in no dimension: {2}.</source>
        <translation>{0} hallazgos sobre “{1}” no están en ninguna dimensión: {2}.</translation>
    </message>
    <message>
        <source>{0} findings struck from this cell: {1}</source>
        <translation>{0} hallazgos tachados de esta celda: {1}</translation>
    </message>
    <message>
        <source>★ starred</source>
        <translation>★ con estrella</translation>
    </message>
</context>
<context>
    <name>PartHead</name>
    <message>
        <source>Other parts</source>
        <translation>Otras partes</translation>
    </message>
    <message>
        <source>Part of the case: {0}</source>
        <translation>Parte del caso: {0}</translation>
    </message>
    <message>
        <source>Student populations</source>
        <translation>Poblaciones estudiantiles</translation>
    </message>
    <message>
        <source>dimension {0} of {1} · {2} written</source>
        <translation>dimensión {0} de {1} · escritas: {2}</translation>
    </message>
    <message>
        <source>population {0} of {1} · {2} written</source>
        <translation>población {0} de {1} · escritas: {2}</translation>
    </message>
    <message>
        <source>{0} of {1} dimensions written</source>
        <translation>{0} de {1} dimensiones escritas</translation>
    </message>
</context>
<context>
    <name>PartsList</name>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Elegir todo</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>No elegir nada</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Nothing in this list has these words.</source>
        <translation>Nada en esta lista tiene estas palabras.</translation>
    </message>
    <message>
        <source>{0}: {1} of {2}</source>
        <translation>{0}: {1} de {2}</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Add a case: name, city or state</source>
        <translation>Agregar un caso: nombre, ciudad o estado</translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move a case, Delete takes it out</source>
        <translation>Alt+Up y Alt+Down mueven un caso, Delete lo quita</translation>
    </message>
    <message>
        <source>COMPARED, FROM LEFT TO RIGHT</source>
        <translation>COMPARADOS, DE IZQUIERDA A DERECHA</translation>
    </message>
    <message>
        <source>Cases compared, in order</source>
        <translation>Casos comparados, en orden</translation>
    </message>
    <message>
        <source>Cases to add</source>
        <translation>Casos que agregar</translation>
    </message>
    <message>
        <source>Cases to compare</source>
        <translation>Casos que comparar</translation>
    </message>
    <message>
        <source>Move further left (Alt+Up)</source>
        <translation>Mover a la izquierda (Alt+Up)</translation>
    </message>
    <message>
        <source>Move further right (Alt+Down)</source>
        <translation>Mover a la derecha (Alt+Down)</translation>
    </message>
    <message>
        <source>No case in the library has this name or place.</source>
        <translation>Ningún caso de la biblioteca tiene este nombre o lugar.</translation>
    </message>
    <message>
        <source>Take out (Delete)</source>
        <translation>Quitar (Delete)</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
</context>
<context>
    <name>PickerCase</name>
    <message>
        <source>{0} · in the tray</source>
        <translation>{0} · en la bandeja</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>Our sources have no dated event of {0}.</source>
        <translation>Nuestras fuentes no tienen sucesos con fecha de {0}.</translation>
    </message>
    <message>
        <source>Our sources have no outcome of {0}.</source>
        <translation>Nuestras fuentes no tienen resultados de {0}.</translation>
    </message>
</context>
<context>
    <name>PictureClipboard</name>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Sources, {0}</source>
        <translation>Fuentes, {0}</translation>
    </message>
</context>
<context>
    <name>PictureKind</name>
    <message>
        <source>Enrollment</source>
        <translation>Matrícula</translation>
    </message>
    <message>
        <source>Our coverage</source>
        <translation>Nuestra cobertura</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Student populations</source>
        <translation>Poblaciones estudiantiles</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
</context>
<context>
    <name>PicturesClipboard</name>
    <message>
        <source>undated</source>
        <translation>sin fecha</translation>
    </message>
</context>
<context>
    <name>PicturesPage</name>
    <message>
        <source>All {0} cases</source>
        <translation>Los {0} casos</translation>
    </message>
    <message>
        <source>By case</source>
        <translation>Por caso</translation>
    </message>
    <message>
        <source>By dimension</source>
        <translation>Por dimensión</translation>
    </message>
    <message>
        <source>By population</source>
        <translation>Por población</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Copiar la imagen</translation>
    </message>
    <message>
        <source>Copy the picture or its table</source>
        <translation>Copiar la imagen o su tabla</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Copiar la tabla</translation>
    </message>
    <message>
        <source>Copy ▾</source>
        <translation>Copiar ▾</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensiones</translation>
    </message>
    <message>
        <source>How the picture is divided</source>
        <translation>Cómo se divide la imagen</translation>
    </message>
    <message>
        <source>Our library has no finding there; this is the case from its start.</source>
        <translation>Nuestra biblioteca no tiene hallazgos ahí; este es el caso desde el comienzo.</translation>
    </message>
    <message>
        <source>Pictures of the comparison</source>
        <translation>Imágenes de la comparación</translation>
    </message>
    <message>
        <source>Populations</source>
        <translation>Poblaciones</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Mostrar como tabla</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>La imagen está en el portapapeles.</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>La tabla está en el portapapeles.</translation>
    </message>
    <message>
        <source>These cases</source>
        <translation>Estos casos</translation>
    </message>
    <message>
        <source>Which cases are shown</source>
        <translation>Qué casos se muestran</translation>
    </message>
    <message>
        <source>Which picture</source>
        <translation>Qué imagen</translation>
    </message>
</context>
<context>
    <name>PlacePopover</name>
    <message>
        <source>A city, or a case</source>
        <translation>Una ciudad, o un caso</translation>
    </message>
    <message>
        <source>A city, or a case to measure from</source>
        <translation>Una ciudad, o un caso, desde donde medir</translation>
    </message>
    <message>
        <source>Measure from</source>
        <translation>Medir desde</translation>
    </message>
    <message>
        <source>Measure from nowhere</source>
        <translation>No medir desde ningún lugar</translation>
    </message>
    <message>
        <source>No place of this name is known here.</source>
        <translation>Aquí no se conoce ningún lugar con este nombre.</translation>
    </message>
    <message>
        <source>Places are from GeoNames and the Census. Distances are as the crow flies, on the ellipsoid WGS 84.</source>
        <translation>Los lugares son de GeoNames y del Censo. Las distancias son en línea recta, sobre el elipsoide WGS 84.</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Lugares encontrados</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>A case of its own</source>
        <translation>Un caso aparte</translation>
    </message>
    <message>
        <source>A school of its own until you decide</source>
        <translation>Una escuela aparte hasta que usted decida</translation>
    </message>
    <message>
        <source>All of it is in the library already: nothing would change.</source>
        <translation>Todo ya está en la biblioteca: nada cambiaría.</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Columnas del archivo</translation>
    </message>
    <message>
        <source>Into which of your cases</source>
        <translation>En cuál de sus casos</translation>
    </message>
    <message>
        <source>It takes the place of an earlier import of the same.</source>
        <translation>Toma el lugar de una importación anterior de lo mismo.</translation>
    </message>
    <message>
        <source>Keep: {0} ({1})</source>
        <translation>Conservar: {0} ({1})</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Dejarlo fuera</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Dejado fuera</translation>
    </message>
    <message>
        <source>Left out until you say what they hold: {0}</source>
        <translation>Se omiten hasta que diga qué contienen: {0}</translation>
    </message>
    <message>
        <source>Never comes in: {0}</source>
        <translation>Nunca entra: {0}</translation>
    </message>
    <message>
        <source>Nothing is merged that you do not say. A school that you leave as it is becomes a case of its own.</source>
        <translation>No se une nada que usted no diga. Una escuela que deja como está se convierte en un caso aparte.</translation>
    </message>
    <message>
        <source>Only schools that are in the library</source>
        <translation>Solo escuelas que están en la biblioteca</translation>
    </message>
    <message>
        <source>Only these states</source>
        <translation>Solo estos estados</translation>
    </message>
    <message>
        <source>Only these states: NH, MA</source>
        <translation>Solo estos estados: NH, MA</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Datos personales</translation>
    </message>
    <message>
        <source>Row {0}</source>
        <translation>Fila {0}</translation>
    </message>
    <message>
        <source>Schools that may be in the library already</source>
        <translation>Escuelas que quizá ya están en la biblioteca</translation>
    </message>
    <message>
        <source>Schools to decide about</source>
        <translation>Escuelas por decidir</translation>
    </message>
    <message>
        <source>Take the one with the name and the place of a case as that case</source>
        <translation>Tomar la que tiene el nombre y el lugar de un caso como ese caso</translation>
    </message>
    <message>
        <source>Take the {0} with the name and the place of a case as that case</source>
        <translation>Tomar las {0} con el nombre y el lugar de un caso como ese caso</translation>
    </message>
    <message>
        <source>This is remembered for codes of the same name. A code that is left out takes no quotation with it that has another one.</source>
        <translation>Esto se recuerda para códigos del mismo nombre. Un código que se deja fuera no se lleva ninguna cita que tenga también otro.</translation>
    </message>
    <message>
        <source>This is remembered: another file with the same columns is read in this way.</source>
        <translation>Esto se recuerda: otro archivo con las mismas columnas se lee de esta manera.</translation>
    </message>
    <message>
        <source>Told from the content</source>
        <translation>Según el contenido</translation>
    </message>
    <message>
        <source>What becomes of each school</source>
        <translation>En qué se convierte cada escuela</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>En qué se convierte</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>Lo que no se pudo leer</translation>
    </message>
    <message>
        <source>What could not be read: {0}</source>
        <translation>Lo que no se pudo leer: {0}</translation>
    </message>
    <message>
        <source>What its codes are taken for</source>
        <translation>Por qué se toman sus códigos</translation>
    </message>
    <message>
        <source>What its columns hold</source>
        <translation>Qué contienen sus columnas</translation>
    </message>
    <message>
        <source>What the file is</source>
        <translation>Qué es el archivo</translation>
    </message>
    <message>
        <source>What you wrote there stays as it is; only what is new is added.</source>
        <translation>Lo que usted escribió allí queda como está; solo se agrega lo nuevo.</translation>
    </message>
    <message>
        <source>{0} finding</source>
        <translation>{0} hallazgo</translation>
    </message>
    <message>
        <source>{0} findings</source>
        <translation>{0} hallazgos</translation>
    </message>
    <message>
        <source>{0} tick reported</source>
        <translation>{0} marca de la escuela</translation>
    </message>
    <message>
        <source>{0} ticks reported</source>
        <translation>{0} marcas de la escuela</translation>
    </message>
    <message>
        <source>{0}, as for an earlier file</source>
        <translation>{0}, como en un archivo anterior</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>✓ The one with the name and the place of a case is that case</source>
        <translation>✓ La que tiene el nombre y el lugar de un caso es ese caso</translation>
    </message>
    <message>
        <source>✓ The {0} with the name and the place of a case are that case</source>
        <translation>✓ Las {0} con el nombre y el lugar de un caso son ese caso</translation>
    </message>
</context>
<context>
    <name>PopulationList</name>
    <message>
        <source>Add a student population</source>
        <translation>Agregar una población estudiantil</translation>
    </message>
    <message>
        <source>{0}, percent of your students</source>
        <translation>{0}, porcentaje de sus estudiantes</translation>
    </message>
</context>
<context>
    <name>PracticeModel</name>
    <message>
        <source>Found in the definition</source>
        <translation>Encontrado en la definición</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>elegida</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>no elegida</translation>
    </message>
</context>
<context>
    <name>PracticePicker</name>
    <message>
        <source>Enter ticks a practice.</source>
        <translation>Enter marca una práctica.</translation>
    </message>
    <message>
        <source>Find a practice: name, dimension or definition</source>
        <translation>Buscar una práctica: nombre, dimensión o definición</translation>
    </message>
    <message>
        <source>No practice has these words. Try fewer.</source>
        <translation>Ninguna práctica tiene estas palabras. Pruebe con menos.</translation>
    </message>
    <message>
        <source>Practices</source>
        <translation>Prácticas</translation>
    </message>
</context>
<context>
    <name>PresentKeys</name>
    <message>
        <source>blank</source>
        <translation>en blanco</translation>
    </message>
    <message>
        <source>countdown</source>
        <translation>cuenta atrás</translation>
    </message>
    <message>
        <source>dot</source>
        <translation>punto</translation>
    </message>
    <message>
        <source>end</source>
        <translation>terminar</translation>
    </message>
    <message>
        <source>enlarge</source>
        <translation>ampliar</translation>
    </message>
    <message>
        <source>go to row</source>
        <translation>ir a fila</translation>
    </message>
    <message>
        <source>go to…</source>
        <translation>ir a…</translation>
    </message>
    <message>
        <source>light</source>
        <translation>claro</translation>
    </message>
    <message>
        <source>names</source>
        <translation>nombres</translation>
    </message>
    <message>
        <source>note what is said</source>
        <translation>anotar lo dicho</translation>
    </message>
    <message>
        <source>open question</source>
        <translation>pregunta abierta</translation>
    </message>
    <message>
        <source>reveal</source>
        <translation>revelar</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>fuentes</translation>
    </message>
    <message>
        <source>wall or notes</source>
        <translation>pantalla o notas</translation>
    </message>
</context>
<context>
    <name>Presentation</name>
    <message>
        <source>A dot back: the number of the card, or click it</source>
        <translation>Un punto menos: el número de la tarjeta, o un clic en ella</translation>
    </message>
    <message>
        <source>A dot: the number of the card, or click it</source>
        <translation>Un punto: el número de la tarjeta, o un clic en ella</translation>
    </message>
    <message>
        <source>The talk goes on where it was left; Home goes to its beginning.</source>
        <translation>La presentación sigue donde quedó; Home va al comienzo.</translation>
    </message>
</context>
<context>
    <name>PresenterWindow</name>
    <message>
        <source>Enter corrects, Q marks an open question, Delete strikes out</source>
        <translation>Enter corrige, Q marca una pregunta abierta, Delete tacha</translation>
    </message>
    <message>
        <source>NEXT</source>
        <translation>DESPUÉS</translation>
    </message>
    <message>
        <source>ON THE WALL NOW</source>
        <translation>AHORA EN PANTALLA</translation>
    </message>
    <message>
        <source>Open question: </source>
        <translation>Pregunta abierta: </translation>
    </message>
    <message>
        <source>Presenter view</source>
        <translation>Vista del presentador</translation>
    </message>
    <message>
        <source>Presenting: {0}</source>
        <translation>Presentando: {0}</translation>
    </message>
    <message>
        <source>Row {0} of {1}</source>
        <translation>Fila {0} de {1}</translation>
    </message>
    <message>
        <source>Screen for the wall</source>
        <translation>Pantalla para proyectar</translation>
    </message>
    <message>
        <source>This is the last slide</source>
        <translation>Esta es la última diapositiva</translation>
    </message>
    <message>
        <source>WHAT THE ROOM SAYS · {0}</source>
        <translation>LO QUE DICE LA SALA · {0}</translation>
    </message>
    <message>
        <source>Wall:</source>
        <translation>Pantalla:</translation>
    </message>
    <message>
        <source>What the room says</source>
        <translation>Lo que dice la sala</translation>
    </message>
    <message>
        <source>YOUR NOTES</source>
        <translation>SUS NOTAS</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>Sus notas</translation>
    </message>
    <message>
        <source>before: {0}</source>
        <translation>antes: {0}</translation>
    </message>
    <message>
        <source>countdown {0}</source>
        <translation>cuenta atrás {0}</translation>
    </message>
    <message>
        <source>in groups of {0}</source>
        <translation>en grupos de {0}</translation>
    </message>
    <message>
        <source>names hidden</source>
        <translation>nombres ocultos</translation>
    </message>
    <message>
        <source>none: on this screen, with P</source>
        <translation>ninguna: en esta pantalla, con P</translation>
    </message>
    <message>
        <source>the wall is blank</source>
        <translation>la pantalla está en blanco</translation>
    </message>
    <message>
        <source>{0} min behind</source>
        <translation>{0} min de retraso</translation>
    </message>
    <message>
        <source>{0} min planned, {1} left</source>
        <translation>{0} min previstos, quedan {1}</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel this work</source>
        <translation>Cancelar este trabajo</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
</context>
<context>
    <name>PublishPanel</name>
    <message>
        <source>Every desk of the team is told of it and decides. With “for all desks” each takes it by itself when nobody is at work, says so, and offers to undo it.</source>
        <translation>Se avisa a cada computadora del equipo, y en cada una se decide. Con “para todas las computadoras” cada una lo toma por sí solo cuando nadie está trabajando, lo dice y ofrece deshacerlo.</translation>
    </message>
    <message>
        <source>For all desks</source>
        <translation>Para todas las computadoras</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Buscar en:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Nombre de archivo:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Tipo de archivos:</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>PgDown</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>PgUp</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Up</translation>
    </message>
</context>
<context>
    <name>QuestionLine</name>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation>Agregar una pregunta</translation>
    </message>
    <message>
        <source>Add a question: what do you want to know of each?</source>
        <translation>Agregue una pregunta: ¿qué quiere saber de cada caso?</translation>
    </message>
    <message>
        <source>Add the question</source>
        <translation>Agregar la pregunta</translation>
    </message>
    <message>
        <source>Enter makes a row of the findings that answer it, found by search</source>
        <translation>Enter hace una fila con los hallazgos que la responden, encontrados por la búsqueda</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>CS</source>
        <translation>CS</translation>
    </message>
    <message>
        <source>Case Studies</source>
        <translation>Case Studies</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Language · Idioma</source>
        <translation>Idioma · Language</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Light, dark, or like the desktop; the language</source>
        <translation>Claro, oscuro o como el escritorio; el idioma</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Case: {0}</source>
        <translation>Caso: {0}</translation>
    </message>
    <message>
        <source>Copy this finding as a citation</source>
        <translation>Copiar este hallazgo como cita</translation>
    </message>
    <message>
        <source>Copy this note as a citation</source>
        <translation>Copiar esta nota como cita</translation>
    </message>
    <message>
        <source>Section {0} of {1}</source>
        <translation>Sección {0} de {1}</translation>
    </message>
    <message>
        <source>Who else does this</source>
        <translation>Quién más hace esto</translation>
    </message>
</context>
<context>
    <name>RecordPane</name>
    <message>
        <source>1 dot</source>
        <translation>1 punto</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 entrada</translation>
    </message>
    <message>
        <source>Add a question that stayed open</source>
        <translation>Agregar una pregunta que quedó abierta</translation>
    </message>
    <message>
        <source>Add what was said</source>
        <translation>Agregar lo que se dijo</translation>
    </message>
    <message>
        <source>Dots: {0}</source>
        <translation>Puntos: {0}</translation>
    </message>
    <message>
        <source>Enter writes it down</source>
        <translation>Enter lo anota</translation>
    </message>
    <message>
        <source>Nothing is written down yet. While you present, what the groups say, their dots and open questions are kept here; you can also write them down now.</source>
        <translation>Todavía no hay nada anotado. Mientras presenta, aquí se guarda lo que dicen los grupos, sus puntos y las preguntas abiertas; también puede anotarlo ahora.</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Preguntas abiertas</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Dicho</translation>
    </message>
    <message>
        <source>Without a row</source>
        <translation>Sin fila</translation>
    </message>
    <message>
        <source>{0} dots</source>
        <translation>{0} puntos</translation>
    </message>
    <message>
        <source>{0} entries</source>
        <translation>{0} entradas</translation>
    </message>
    <message>
        <source>{0}, {1}. All of it can be put right here.</source>
        <translation>{0}, {1}. Todo se puede corregir aquí.</translation>
    </message>
</context>
<context>
    <name>RemarkLine</name>
    <message>
        <source>Enter: write down what is said · Ctrl+Enter: as an open question</source>
        <translation>Enter: anotar lo dicho · Ctrl+Enter: como pregunta abierta</translation>
    </message>
    <message>
        <source>What somebody says</source>
        <translation>Lo que alguien dice</translation>
    </message>
</context>
<context>
    <name>ReportedHtml</name>
    <message>
        <source>Beside our vocabulary</source>
        <translation>Fuera de nuestro vocabulario</translation>
    </message>
    <message>
        <source>Find cases that document this</source>
        <translation>Buscar casos que documentan esto</translation>
    </message>
    <message>
        <source>Reported by the school, not researched</source>
        <translation>Dicho por la escuela, no investigado</translation>
    </message>
    <message>
        <source>Student populations</source>
        <translation>Poblaciones estudiantiles</translation>
    </message>
    <message>
        <source>Ticked by the school itself in a survey. What is not ticked is not told: it may be done all the same. A practice leads to the cases that document it.</source>
        <translation>Marcado por la propia escuela en una encuesta. Lo que no está marcado no se dice: quizá se haga igualmente. Una práctica lleva a los casos que la documentan.</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>1 case</source>
        <translation>1 caso</translation>
    </message>
    <message>
        <source>The most alike come first, as far as the library documents them; what it does not document counts half.</source>
        <translation>Primero los más parecidos, hasta donde la biblioteca los documenta; lo que no documenta cuenta la mitad.</translation>
    </message>
    <message>
        <source>{0} cases</source>
        <translation>{0} casos</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>1 note</source>
        <translation>1 nota</translation>
    </message>
    <message>
        <source>In the compare tray</source>
        <translation>En la bandeja de comparación</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Con estrella</translation>
    </message>
    <message>
        <source>{0} notes</source>
        <translation>{0} notas</translation>
    </message>
</context>
<context>
    <name>ResultsPane</name>
    <message>
        <source>1 case</source>
        <translation>1 caso</translation>
    </message>
    <message>
        <source>1 passage</source>
        <translation>1 pasaje</translation>
    </message>
    <message>
        <source>Arrow keys move, Enter reads the case, {0} tells why it was found, {1} puts it into the tray.</source>
        <translation>Las flechas mueven, Enter lee el caso, {0} dice por qué se encontró, {1} lo pone en la bandeja.</translation>
    </message>
    <message>
        <source>Cases found</source>
        <translation>Casos encontrados</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Quitar los filtros</translation>
    </message>
    <message>
        <source>Clear the words</source>
        <translation>Borrar las palabras</translation>
    </message>
    <message>
        <source>Did you mean {0}</source>
        <translation>¿Quiso decir {0}?</translation>
    </message>
    <message>
        <source>Did you mean “{0}”?</source>
        <translation>¿Quiso decir “{0}”?</translation>
    </message>
    <message>
        <source>Export these cases…</source>
        <translation>Exportar estos casos…</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Find models like it</source>
        <translation>Buscar modelos como ella</translation>
    </message>
    <message>
        <source>Find models like your school: {0}</source>
        <translation>Buscar modelos como su escuela: {0}</translation>
    </message>
    <message>
        <source>No case fits these filters together.</source>
        <translation>Ningún caso cumple estos filtros a la vez.</translation>
    </message>
    <message>
        <source>No case fits these words and these filters together.</source>
        <translation>Ningún caso cumple estas palabras y estos filtros a la vez.</translation>
    </message>
    <message>
        <source>No passage has these words. Fewer words, or other ones, may find it.</source>
        <translation>Ningún pasaje tiene estas palabras. Menos palabras, u otras, pueden encontrarlo.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Put all into a collection…</source>
        <translation>Poner todos en una colección…</translation>
    </message>
    <message>
        <source>Put all into the compare tray</source>
        <translation>Poner todos en la bandeja de comparación</translation>
    </message>
    <message>
        <source>Sort by: {0}</source>
        <translation>Ordenar por: {0}</translation>
    </message>
    <message>
        <source>The first {0} cases are shown; add a word or a filter.</source>
        <translation>Se muestran los primeros {0} casos; agregue una palabra o un filtro.</translation>
    </message>
    <message>
        <source>The library holds no cases yet.</source>
        <translation>La biblioteca aún no tiene casos.</translation>
    </message>
    <message>
        <source>The library is written in English: search for English words.</source>
        <translation>La biblioteca está escrita en inglés: busque con palabras inglesas.</translation>
    </message>
    <message>
        <source>Your school, as you tell of it: {0}</source>
        <translation>Su escuela, como usted la describe: {0}</translation>
    </message>
    <message>
        <source>{0} cases</source>
        <translation>{0} casos</translation>
    </message>
    <message>
        <source>{0} passages</source>
        <translation>{0} pasajes</translation>
    </message>
    <message>
        <source>{0}. First: {1}</source>
        <translation>{0}. Primero: {1}</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Arrow keys move, Ctrl with them from case to case. Enter opens a case or goes to what a reason rests on; {0} puts the case into the tray.</source>
        <translation>Las flechas mueven; con Ctrl, de caso en caso. Enter abre un caso o va a aquello en que se apoya una razón; {0} pone el caso en la bandeja.</translation>
    </message>
    <message>
        <source>Cases, the most alike first</source>
        <translation>Casos, primero los más parecidos</translation>
    </message>
</context>
<context>
    <name>RoomNotes</name>
    <message>
        <source>An open question: “{0}”</source>
        <translation>Una pregunta abierta: “{0}”</translation>
    </message>
    <message>
        <source>No longer an open question: “{0}”</source>
        <translation>Ya no es una pregunta abierta: “{0}”</translation>
    </message>
    <message>
        <source>Nothing was said here yet that could be an open question.</source>
        <translation>Aún no se dijo nada aquí que pueda ser una pregunta abierta.</translation>
    </message>
    <message>
        <source>Struck out: “{0}”. Ctrl+Z brings it back.</source>
        <translation>Tachado: “{0}”. Ctrl+Z lo recupera.</translation>
    </message>
    <message>
        <source>What is written down is kept in the workshop “{0}”.</source>
        <translation>Lo que se anota se guarda en el taller “{0}”.</translation>
    </message>
    <message>
        <source>What was written down is in the workshop “{0}”.</source>
        <translation>Lo anotado está en el taller “{0}”.</translation>
    </message>
    <message>
        <source>What you write cannot be kept at the moment; it is tried again.{0}</source>
        <translation>Lo que escribe no se puede guardar en este momento; se intenta de nuevo.{0}</translation>
    </message>
</context>
<context>
    <name>RouteMap</name>
    <message>
        <source>Map of the journey</source>
        <translation>Mapa del recorrido</translation>
    </message>
</context>
<context>
    <name>RowHeads</name>
    <message>
        <source>Rows of the comparison</source>
        <translation>Filas de la comparación</translation>
    </message>
</context>
<context>
    <name>RowPicker</name>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Arrow keys move, Space ticks.</source>
        <translation>Las flechas mueven, Espacio marca.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Marcar todas</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>No marcar ninguna</translation>
    </message>
    <message>
        <source>Tick one or more; until then the comparison stays as it is.</source>
        <translation>Marque una o más; hasta entonces la comparación queda como está.</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>oculta</translation>
    </message>
    <message>
        <source>in sight</source>
        <translation>a la vista</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
</context>
<context>
    <name>RowsList</name>
    <message>
        <source>Arrow keys move, Space ticks</source>
        <translation>Las flechas mueven, Espacio marca</translation>
    </message>
    <message>
        <source>documented in {0} of {1}</source>
        <translation>documentado en {0} de {1}</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>no se muestra</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>se muestra</translation>
    </message>
    <message>
        <source>{0}, Alt+Up and Alt+Down order</source>
        <translation>{0}, Alt+Up y Alt+Down ordenan</translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source> (agrees)</source>
        <translation> (coincide)</translation>
    </message>
    <message>
        <source> (surprise)</source>
        <translation> (sorpresa)</translation>
    </message>
    <message>
        <source> Documented for {0} of them: </source>
        <translation> Documentado para {0} de ellos: </translation>
    </message>
    <message>
        <source> Their practices are coded alike in every row that has codes.</source>
        <translation> Sus prácticas tienen los mismos códigos en cada fila que los tiene.</translation>
    </message>
    <message>
        <source> They part on </source>
        <translation> Se apartan en </translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source> and {0} more practice</source>
        <translation> y {0} práctica más</translation>
    </message>
    <message>
        <source> and {0} more practices</source>
        <translation> y {0} prácticas más</translation>
    </message>
    <message>
        <source> and {0} more row</source>
        <translation> y {0} fila más</translation>
    </message>
    <message>
        <source> and {0} more rows</source>
        <translation> y {0} filas más</translation>
    </message>
    <message>
        <source>0 or more</source>
        <translation>0 o más</translation>
    </message>
    <message>
        <source>0 to {last_minute} minutes after midnight</source>
        <translation>de 0 a {last_minute} minutos desde la medianoche</translation>
    </message>
    <message>
        <source>0 to {what}</source>
        <translation>de 0 a {what}</translation>
    </message>
    <message>
        <source>1 case has all of the rest; {1}.</source>
        <translation>1 caso tiene todo lo demás; {1}.</translation>
    </message>
    <message>
        <source>1 case has all of this; {1}.</source>
        <translation>1 caso tiene todo esto; {1}.</translation>
    </message>
    <message>
        <source>1 source, from outside</source>
        <translation>1 fuente, externa</translation>
    </message>
    <message>
        <source>1 source, the district's own page (self-reported)</source>
        <translation>1 fuente, página del propio distrito (dicho por él mismo)</translation>
    </message>
    <message>
        <source>1 source, the network's own page (self-reported)</source>
        <translation>1 fuente, página de la propia red (dicho por ella misma)</translation>
    </message>
    <message>
        <source>1 source, the program's own page (self-reported)</source>
        <translation>1 fuente, página del propio programa (dicho por él mismo)</translation>
    </message>
    <message>
        <source>1 source, the school's own page (self-reported)</source>
        <translation>1 fuente, página de la propia escuela (dicho por ella misma)</translation>
    </message>
    <message>
        <source>1 to {last_minute} minutes</source>
        <translation>de 1 a {last_minute} minutos</translation>
    </message>
    <message>
        <source>1 to {most_days}</source>
        <translation>de 1 a {most_days}</translation>
    </message>
    <message>
        <source>1,200 students; grading and pace matter; no letter grades wanted</source>
        <translation>1,200 estudiantes; importan la calificación y el ritmo; no se quieren calificaciones con letras</translation>
    </message>
    <message>
        <source>250 students, most of them from low-income families; wraparound services wanted</source>
        <translation>250 estudiantes, la mayoría de familias de bajos ingresos; se quieren servicios integrales</translation>
    </message>
    <message>
        <source>30 to 40 minutes</source>
        <translation>30 a 40 minutos</translation>
    </message>
    <message>
        <source>35 to 45 minutes</source>
        <translation>35 a 45 minutos</translation>
    </message>
    <message>
        <source>4,000 students; habits reported apart wanted; a launch of the whole system ruled out</source>
        <translation>4,000 estudiantes; se quieren los hábitos informados aparte; se descarta empezar con todo el sistema a la vez</translation>
    </message>
    <message>
        <source>50 to 60 minutes</source>
        <translation>50 a 60 minutos</translation>
    </message>
    <message>
        <source>50 to 65 minutes</source>
        <translation>50 a 65 minutos</translation>
    </message>
    <message>
        <source>60 to 75 minutes</source>
        <translation>60 a 75 minutos</translation>
    </message>
    <message>
        <source>; {0} not looked for</source>
        <translation>; {0} no se buscaron</translation>
    </message>
    <message>
        <source>; {0} not looked into</source>
        <translation>; {0} no se examinaron</translation>
    </message>
    <message>
        <source>A .workshop file holds {entry} and nothing else.</source>
        <translation>Un archivo .workshop contiene {entry} y nada más.</translation>
    </message>
    <message>
        <source>A backup of the library as it was has been made.</source>
        <translation>Se hizo una copia de la biblioteca tal como estaba.</translation>
    </message>
    <message>
        <source>A bracket is closed that was never opened.</source>
        <translation>Se cierra un paréntesis que nunca se abrió.</translation>
    </message>
    <message>
        <source>A bracket is opened and never closed.</source>
        <translation>Se abre un paréntesis que nunca se cierra.</translation>
    </message>
    <message>
        <source>A case cannot be its own parent.</source>
        <translation>Un caso no puede ser su propio caso superior.</translation>
    </message>
    <message>
        <source>A case has one {0}; those with any of these are here.</source>
        <translation>Cada caso tiene un solo valor de “{0}”; aquí están los que tienen cualquiera de estos.</translation>
    </message>
    <message>
        <source>A case has room for {0} findings; so many stay behind: {1}.</source>
        <translation>Un caso tiene lugar para {0} hallazgos; se quedan fuera: {1}.</translation>
    </message>
    <message>
        <source>A case has room for {0} sources; so many stay behind: {1}.</source>
        <translation>Un caso tiene lugar para {0} fuentes; se quedan fuera: {1}.</translation>
    </message>
    <message>
        <source>A case is a file whose name ends in .yaml, like cases/lindsay.yaml.</source>
        <translation>Un caso es un archivo cuyo nombre termina en .yaml, como cases/lindsay.yaml.</translation>
    </message>
    <message>
        <source>A case of its own for each case of the project</source>
        <translation>Un caso propio por cada caso del proyecto</translation>
    </message>
    <message>
        <source>A case without a name</source>
        <translation>Un caso sin nombre</translation>
    </message>
    <message>
        <source>A clock that all can see</source>
        <translation>Un reloj que todos puedan ver</translation>
    </message>
    <message>
        <source>A comparison takes up to {0} questions; {1} were given.</source>
        <translation>Una comparación lleva hasta {0} preguntas; se dieron {1}.</translation>
    </message>
    <message>
        <source>A comparison takes {0} to {1} cases; none was given.</source>
        <translation>Una comparación lleva de {0} a {1} casos; no se dio ninguno.</translation>
    </message>
    <message>
        <source>A comparison takes {0} to {1} cases; {2} was given.</source>
        <translation>Una comparación lleva de {0} a {1} casos; se dio {2}.</translation>
    </message>
    <message>
        <source>A comparison takes {0} to {1} cases; {2} were given.</source>
        <translation>Una comparación lleva de {0} a {1} casos; se dieron {2}.</translation>
    </message>
    <message>
        <source>A first look</source>
        <translation>Una primera mirada</translation>
    </message>
    <message>
        <source>A folder stands at this place; nothing was changed.</source>
        <translation>En este lugar hay una carpeta; no se cambió nada.</translation>
    </message>
    <message>
        <source>A gap is no “no”. Write such questions down with Q: they are for the visit.</source>
        <translation>Un vacío no es un “no”. Anote esas preguntas con Q: son para la visita.</translation>
    </message>
    <message>
        <source>A line has more than {0} characters: this is no table.</source>
        <translation>Un renglón tiene más de {0} caracteres: esto no es una tabla.</translation>
    </message>
    <message>
        <source>A minus sign stands before what is to be left out.</source>
        <translation>Un signo menos va delante de lo que se quiere dejar fuera.</translation>
    </message>
    <message>
        <source>A minus sign with a blank behind it is read as a dash; to leave something out, write the sign close to it: -{0}.</source>
        <translation>Un signo menos seguido de un espacio se lee como guion; para dejar algo fuera, escriba el signo pegado: -{0}.</translation>
    </message>
    <message>
        <source>A name has at most {most_name} characters.</source>
        <translation>Un nombre tiene como máximo {most_name} caracteres.</translation>
    </message>
    <message>
        <source>A new case of yours, as a draft.</source>
        <translation>Un caso suyo nuevo, como borrador.</translation>
    </message>
    <message>
        <source>A new case of yours, to be filled; or choose one of yours.</source>
        <translation>Un caso suyo nuevo, por completar; o elija uno de los suyos.</translation>
    </message>
    <message>
        <source>A note has at most {most_note} characters.</source>
        <translation>Una nota tiene como máximo {most_note} caracteres.</translation>
    </message>
    <message>
        <source>A note-taking sheet for each person</source>
        <translation>Una hoja de notas para cada persona</translation>
    </message>
    <message>
        <source>A one-page comparison for each consultant</source>
        <translation>Una comparación de una página para cada consultor</translation>
    </message>
    <message>
        <source>A pack adds to the core vocabulary in this file or brings one of its own.</source>
        <translation>Un paquete amplía en este archivo el vocabulario base o trae uno propio, no ambas cosas.</translation>
    </message>
    <message>
        <source>A pack cannot have the id “{core_pack}”, which is that of the core library: only a new version of the program replaces it.</source>
        <translation>Un paquete no puede tener el id. “{core_pack}”, que es el de la biblioteca base: solo una versión nueva del programa la reemplaza.</translation>
    </message>
    <message>
        <source>A pack cannot have the id “{own_pack}”, under which your own cases stand.</source>
        <translation>Un paquete no puede tener el id. “{own_pack}”, bajo el que están sus propios casos.</translation>
    </message>
    <message>
        <source>A pack cannot have the id “{own_pack}”, under which your own cases stand. Nothing was changed.</source>
        <translation>Un paquete no puede tener el id. “{own_pack}”, bajo el que están sus propios casos. No se cambió nada.</translation>
    </message>
    <message>
        <source>A pack may not hold links; put the file itself there.</source>
        <translation>Un paquete no puede contener enlaces; ponga ahí el archivo mismo.</translation>
    </message>
    <message>
        <source>A packet for each group: one case, or one design dimension over all cases</source>
        <translation>Una carpeta para cada grupo: un caso, o una dimensión de diseño en todos los casos</translation>
    </message>
    <message>
        <source>A packet has no part “{key}”; choose some of {known}.</source>
        <translation>Una carpeta no tiene la parte “{key}”; elija entre {known}.</translation>
    </message>
    <message>
        <source>A password does not belong into the address, where others can read it. Leave it out; you are asked for it, and the system's keyring keeps it.</source>
        <translation>La contraseña no va en la dirección, donde otros pueden leerla. Quítela; se le pedirá, y el llavero del sistema la guarda.</translation>
    </message>
    <message>
        <source>A password has at least {0} characters. Nothing was changed.</source>
        <translation>Una contraseña tiene al menos {0} caracteres. No se cambió nada.</translation>
    </message>
    <message>
        <source>A percentage of its students</source>
        <translation>Un porcentaje de sus estudiantes</translation>
    </message>
    <message>
        <source>A poster for each case, printed large</source>
        <translation>Un cartel por caso, impreso en grande</translation>
    </message>
    <message>
        <source>A project of NVivo, ATLAS.ti, MAXQDA or QualCoder: its quotations become findings of your own cases, its documents their sources.</source>
        <translation>Un proyecto de NVivo, ATLAS.ti, MAXQDA o QualCoder: sus citas pasan a ser hallazgos de sus propios casos, y sus documentos, las fuentes.</translation>
    </message>
    <message>
        <source>A question is asked of each case; choose cases as the rows or as the columns.</source>
        <translation>Una pregunta se hace a cada caso; elija los casos como filas o como columnas.</translation>
    </message>
    <message>
        <source>A question may have {0} letters; this one has {1}.</source>
        <translation>Una pregunta puede tener {0} letras; esta tiene {1}.</translation>
    </message>
    <message>
        <source>A sample: change it as you like, or delete it.</source>
        <translation>Una muestra: cámbiela como quiera, o elimínela.</translation>
    </message>
    <message>
        <source>A see-think-wonder sheet for each person</source>
        <translation>Una hoja ver-pensar-preguntarse para cada persona</translation>
    </message>
    <message>
        <source>A sheet spans {0} rows and {1} columns, empty cells included, which is more than can be read; delete what stands far below or to the right of the table, or save it as CSV.</source>
        <translation>Una hoja abarca {0} filas y {1} columnas, contando las celdas vacías, más de lo que se puede leer; elimine lo que esté muy abajo o muy a la derecha de la tabla, o guárdela como CSV.</translation>
    </message>
    <message>
        <source>A statement on the wall; people walk to the corner that says how far they agree.</source>
        <translation>Una afirmación en pantalla; cada quien camina a la esquina que dice qué tan de acuerdo está.</translation>
    </message>
    <message>
        <source>A tag (!{0}) is not allowed; packs hold plain values.</source>
        <translation>No se permite una etiqueta (!{0}); los paquetes contienen valores simples.</translation>
    </message>
    <message>
        <source>A text with a colon in it has to stand in quotes.</source>
        <translation>Un texto que contiene dos puntos debe ir entre comillas.</translation>
    </message>
    <message>
        <source>A tick, reported by the school</source>
        <translation>Una marca, dicha por la escuela</translation>
    </message>
    <message>
        <source>A visit to {site}</source>
        <translation>Una visita a {site}</translation>
    </message>
    <message>
        <source>A visit to {site} on {day}?</source>
        <translation>¿Una visita a {site} el {day}?</translation>
    </message>
    <message>
        <source>AND stands between two things to search for.</source>
        <translation>AND va entre dos cosas que se buscan.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>About the school</source>
        <translation>Sobre la escuela</translation>
    </message>
    <message>
        <source>About {population}, but in no design dimension and so in no row: {counts}; see the comparison by student population.</source>
        <translation>Sobre {population}, pero en ninguna dimensión de diseño y por eso en ninguna fila: {counts}; vea la comparación por población estudiantil.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>En funcionamiento</translation>
    </message>
    <message>
        <source>Added to your case.</source>
        <translation>Se agregó a su caso.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Adult</source>
        <translation>Adultos</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>After each row ask two corners for their reason; note it.</source>
        <translation>Después de cada fila pida su razón a dos esquinas; anótela.</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>All cases in the tray are there.</source>
        <translation>Todos los casos de la bandeja están.</translation>
    </message>
    <message>
        <source>All dimensions, one after the other</source>
        <translation>Todas las dimensiones, una tras otra</translation>
    </message>
    <message>
        <source>All of it is there already.</source>
        <translation>Todo ya está ahí.</translation>
    </message>
    <message>
        <source>All of them are there already.</source>
        <translation>Todas ya están ahí.</translation>
    </message>
    <message>
        <source>All records and field notes belong to a workshop or a visit.</source>
        <translation>Todas las actas y notas de campo pertenecen a un taller o una visita.</translation>
    </message>
    <message>
        <source>All rows find the rows that they belong to.</source>
        <translation>Todas las filas encuentran las filas a las que pertenecen.</translation>
    </message>
    <message>
        <source>All that you saved can be opened as it was.</source>
        <translation>Todo lo que usted guardó se puede abrir como estaba.</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>También conocido como</translation>
    </message>
    <message>
        <source>An accent stands apart from its letter; write “{0}” as one sign.</source>
        <translation>Un acento está separado de su letra; escriba “{0}” como un solo signo.</translation>
    </message>
    <message>
        <source>An alias (*) is not allowed; write the value out.</source>
        <translation>No se permite un alias (*); escriba el valor completo.</translation>
    </message>
    <message>
        <source>An anchor (&amp;) is not allowed; write the value out.</source>
        <translation>No se permite un ancla (&amp;); escriba el valor completo.</translation>
    </message>
    <message>
        <source>An empty cell or 0 means that a practice was not ticked, not that it is absent.</source>
        <translation>Una celda vacía o un 0 significa que una práctica no se marcó, no que falte.</translation>
    </message>
    <message>
        <source>An entry</source>
        <translation>Una entrada</translation>
    </message>
    <message>
        <source>An entry needs an id of at most 100 characters.</source>
        <translation>Una entrada necesita un id. de 100 caracteres como máximo.</translation>
    </message>
    <message>
        <source>And {0} more file that is not of the pack format.</source>
        <translation>Y {0} archivo más que no es del formato de los paquetes.</translation>
    </message>
    <message>
        <source>And {0} more files that are not of the pack format.</source>
        <translation>Y {0} archivos más que no son del formato de los paquetes.</translation>
    </message>
    <message>
        <source>And {0} more problem in this file.</source>
        <translation>Y {0} problema más en este archivo.</translation>
    </message>
    <message>
        <source>And {0} more problems in this file.</source>
        <translation>Y {0} problemas más en este archivo.</translation>
    </message>
    <message>
        <source>Another keeper of the team published or withdrew “{pack}” just now. Nothing was changed; look at it again.</source>
        <translation>Otra persona que cuida el equipo acaba de publicar o retirar “{pack}”. No se cambió nada; vuelva a mirarlo.</translation>
    </message>
    <message>
        <source>Another number</source>
        <translation>Otro número</translation>
    </message>
    <message>
        <source>Another window is preparing the library</source>
        <translation>Otra ventana está preparando la biblioteca</translation>
    </message>
    <message>
        <source>Another window is writing to the library. Nothing was changed; try again.</source>
        <translation>Otra ventana está escribiendo en la biblioteca. No se cambió nada; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Another window of this program is still building the search index. Wait a moment and try again; nothing was lost.</source>
        <translation>Otra ventana de este programa todavía está creando el índice de búsqueda. Espere un momento e inténtelo de nuevo; no se perdió nada.</translation>
    </message>
    <message>
        <source>Another window wrote to the library just now. Nothing was changed yet.</source>
        <translation>Otra ventana acaba de escribir en la biblioteca. Todavía no se cambió nada.</translation>
    </message>
    <message>
        <source>Answer key</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Answer key: {workshop}</source>
        <translation>Respuestas: {workshop}</translation>
    </message>
    <message>
        <source>Any table with a school in each row. You say what its columns hold, once; files with the same columns remember it.</source>
        <translation>Cualquier tabla con una escuela en cada fila. Usted dice qué contienen sus columnas, una sola vez; se recuerda para archivos con las mismas columnas.</translation>
    </message>
    <message>
        <source>April</source>
        <translation>abril</translation>
    </message>
    <message>
        <source>As a guest</source>
        <translation>Como visitante</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Ask for notes that a stranger could understand.</source>
        <translation>Pida notas que entienda alguien de fuera.</translation>
    </message>
    <message>
        <source>Ask the experts before you reveal a card.</source>
        <translation>Pregunte a los expertos antes de revelar una tarjeta.</translation>
    </message>
    <message>
        <source>Ask: what would have to be true here?</source>
        <translation>Pregunte: ¿qué tendría que ser cierto aquí?</translation>
    </message>
    <message>
        <source>Ask: {0}</source>
        <translation>Pregunte: {0}</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Solicitada</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>De un vistazo</translation>
    </message>
    <message>
        <source>At each poster they read silently first, then talk, then leave notes.</source>
        <translation>En cada cartel primero leen en silencio, luego conversan, luego dejan notas.</translation>
    </message>
    <message>
        <source>At least one citation is needed here; expected a list like [S3].</source>
        <translation>Aquí hace falta al menos una cita; se esperaba una lista como [S3].</translation>
    </message>
    <message>
        <source>At least one citation mark like [S3] is needed in the summary.</source>
        <translation>En el resumen hace falta al menos una marca de cita como [S3].</translation>
    </message>
    <message>
        <source>Attached: {0}</source>
        <translation>Adjunto: {0}</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Adjuntos</translation>
    </message>
    <message>
        <source>August</source>
        <translation>agosto</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Before each row: silence, think, then walk.</source>
        <translation>Antes de cada fila: silencio, pensar, luego caminar.</translation>
    </message>
    <message>
        <source>Before we part</source>
        <translation>Antes de despedirnos</translation>
    </message>
    <message>
        <source>Behind “{0}” stands a colon, as in {0}:{1}.</source>
        <translation>Detrás de “{0}” van dos puntos, como en {0}:{1}.</translation>
    </message>
    <message>
        <source>Besides the rows</source>
        <translation>Además de las filas</translation>
    </message>
    <message>
        <source>BibTeX, RIS or CSL-JSON, as Zotero and others write them: they become sources of one of your own cases.</source>
        <translation>BibTeX, RIS o CSL-JSON, como los escriben Zotero y otros: pasan a ser fuentes de uno de sus propios casos.</translation>
    </message>
    <message>
        <source>BibTeX, the sources</source>
        <translation>BibTeX, las fuentes</translation>
    </message>
    <message>
        <source>Blank comparison</source>
        <translation>Comparación en blanco</translation>
    </message>
    <message>
        <source>Both have findings on {0}</source>
        <translation>Ambos tienen hallazgos sobre {0}</translation>
    </message>
    <message>
        <source>Both: {0}</source>
        <translation>Ambos: {0}</translation>
    </message>
    <message>
        <source>Brackets are nested more than {0} deep.</source>
        <translation>Los paréntesis están anidados a más de {0} niveles.</translation>
    </message>
    <message>
        <source>Briefs</source>
        <translation>Fichas</translation>
    </message>
    <message>
        <source>Bringing the team's changes</source>
        <translation>Trayendo los cambios del equipo</translation>
    </message>
    <message>
        <source>Bronx</source>
        <translation>El Bronx</translation>
    </message>
    <message>
        <source>Brooklyn</source>
        <translation>Brooklyn</translation>
    </message>
    <message>
        <source>By arrangement</source>
        <translation>Previo acuerdo</translation>
    </message>
    <message>
        <source>By colleagues</source>
        <translation>De colegas</translation>
    </message>
    <message>
        <source>CSL-JSON, the sources</source>
        <translation>CSL-JSON, las fuentes</translation>
    </message>
    <message>
        <source>CSV, one finding a line</source>
        <translation>CSV, un hallazgo por renglón</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Canopy survey, one year</source>
        <translation>Encuesta Canopy, un año</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Carolinas</source>
        <translation>Las Carolinas</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Case Studies: the handbook</source>
        <translation>Case Studies: el manual</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Cases for “{0}”</source>
        <translation>Casos para “{0}”</translation>
    </message>
    <message>
        <source>Cases that “{0}” rules out come last.</source>
        <translation>Los casos que «{0}» descarta van al final.</translation>
    </message>
    <message>
        <source>Caveat</source>
        <translation>Salvedad</translation>
    </message>
    <message>
        <source>Central Valley</source>
        <translation>Valle Central</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>Desafío</translation>
    </message>
    <message>
        <source>Challenges</source>
        <translation>Desafíos</translation>
    </message>
    <message>
        <source>Change tables first. Keep the time for each expert.</source>
        <translation>Cambien primero de mesa. Respete el tiempo de cada experto.</translation>
    </message>
    <message>
        <source>Charter</source>
        <translation>Chárter</translation>
    </message>
    <message>
        <source>Check the quotes, brackets and indentation there and just before.</source>
        <translation>Revise ahí y justo antes las comillas, los corchetes y la sangría.</translation>
    </message>
    <message>
        <source>Checking the library</source>
        <translation>Revisando la biblioteca</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Lista de control</translation>
    </message>
    <message>
        <source>Checklist for visitors</source>
        <translation>Lista de control para visitantes</translation>
    </message>
    <message>
        <source>Choose three things to teach</source>
        <translation>Elijan tres cosas para enseñar</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Cited in</source>
        <translation>Citada en</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>City and state in one (“Boston, MA”)</source>
        <translation>Ciudad y estado en una (“Boston, MA”)</translation>
    </message>
    <message>
        <source>Close in meaning</source>
        <translation>Cercano en significado</translation>
    </message>
    <message>
        <source>Close in meaning: {0}</source>
        <translation>Cercano en significado: {0}</translation>
    </message>
    <message>
        <source>Close with what was new at more than one poster.</source>
        <translation>Cierre con lo nuevo que había en más de un cartel.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Ya no funciona</translation>
    </message>
    <message>
        <source>Coded parts of pictures, PDF pages, sound or film hold no text and stay behind: {0}.</source>
        <translation>Las partes codificadas de imágenes, páginas PDF, sonido o video no contienen texto y se quedan fuera: {0}.</translation>
    </message>
    <message>
        <source>Codes that are gone: {0}.</source>
        <translation>Códigos que ya no están: {0}.</translation>
    </message>
    <message>
        <source>Comments on quotations stay behind: {0}.</source>
        <translation>Los comentarios sobre citas se quedan fuera: {0}.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmada</translation>
    </message>
    <message>
        <source>Consultancy</source>
        <translation>Consultoría</translation>
    </message>
    <message>
        <source>Consultants ask questions that have short answers.</source>
        <translation>Los consultores hacen preguntas de respuesta corta.</translation>
    </message>
    <message>
        <source>Consultants talk about the team's question; the team listens and takes notes.</source>
        <translation>Los consultores conversan sobre la pregunta del equipo; el equipo escucha y toma notas.</translation>
    </message>
    <message>
        <source>Contact and phone</source>
        <translation>Contacto y teléfono</translation>
    </message>
    <message>
        <source>Contact, personal</source>
        <translation>Contacto, personal</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Copy of {case}</source>
        <translation>Copia de {case}</translation>
    </message>
    <message>
        <source>Copying the library</source>
        <translation>Copiando la biblioteca</translation>
    </message>
    <message>
        <source>Core library</source>
        <translation>Biblioteca base</translation>
    </message>
    <message>
        <source>Could we visit you for {length} between {first} and {last}? Please name the day that suits you.</source>
        <translation>¿Podríamos visitarlos durante {length} entre el {first} y el {last}? Por favor, indique el día que le convenga.</translation>
    </message>
    <message>
        <source>Could we visit you for {length} in [month]? Please name the day that suits you.</source>
        <translation>¿Podríamos visitarlos durante {length} en [mes]? Por favor, indique el día que le convenga.</translation>
    </message>
    <message>
        <source>Could we visit you for {length} on {weekday_of}, {hours}? If another time suits you better, please name it.</source>
        <translation>¿Podríamos visitarlos durante {length} el {weekday_of}, {hours}? Si le conviene más otro momento, indíquelo por favor.</translation>
    </message>
    <message>
        <source>Counts beside the filters are of the {0:,} cases that fit best.</source>
        <translation>Las cifras junto a los filtros son de los {0:,} casos que mejor coinciden.</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Portada</translation>
    </message>
    <message>
        <source>Cut-out cards</source>
        <translation>Tarjetas recortables</translation>
    </message>
    <message>
        <source>Cut-out cards, one set a table</source>
        <translation>Tarjetas recortables, un juego por mesa</translation>
    </message>
    <message>
        <source>Dakotas</source>
        <translation>Las Dakotas</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Day {0}</source>
        <translation>Día {0}</translation>
    </message>
    <message>
        <source>Dear [name],</source>
        <translation>Estimado/a [nombre]:</translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation>Puesta en común</translation>
    </message>
    <message>
        <source>December</source>
        <translation>diciembre</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Declined: {0}.</source>
        <translation>Rechazadas: {0}.</translation>
    </message>
    <message>
        <source>Deep South</source>
        <translation>Sur profundo</translation>
    </message>
    <message>
        <source>Design consultancy</source>
        <translation>Consultoría de diseño</translation>
    </message>
    <message>
        <source>Design dimension</source>
        <translation>Dimensión de diseño</translation>
    </message>
    <message>
        <source>Did you mean “{0}”?</source>
        <translation>¿Quiso decir “{0}”?</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>Dimensión</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensiones</translation>
    </message>
    <message>
        <source>Dimensions that matter</source>
        <translation>Dimensiones que importan</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>En disputa</translation>
    </message>
    <message>
        <source>Disputed: {0}</source>
        <translation>En disputa: {0}</translation>
    </message>
    <message>
        <source>Distances are straight lines, not roads.</source>
        <translation>Las distancias son en línea recta, no por carretera.</translation>
    </message>
    <message>
        <source>Distances are told from cities, towns and counties; {0} is a whole state, and its cases come first.</source>
        <translation>Las distancias se dicen desde ciudades, pueblos y condados; {0} es un estado entero, y sus casos van primero.</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Distrito</translation>
    </message>
    <message>
        <source>District or network that it belongs to</source>
        <translation>Distrito o red a que pertenece</translation>
    </message>
    <message>
        <source>Do the first row together, aloud.</source>
        <translation>Haga la primera fila con todos, en voz alta.</translation>
    </message>
    <message>
        <source>Documented</source>
        <translation>Documentado</translation>
    </message>
    <message>
        <source>Documented as absent</source>
        <translation>Documentado como ausente</translation>
    </message>
    <message>
        <source>Documented as absent: {0}</source>
        <translation>Documentado como ausente: {0}</translation>
    </message>
    <message>
        <source>Documented for all {0}: </source>
        <translation>Documentado para los {0}: </translation>
    </message>
    <message>
        <source>Documented for both: </source>
        <translation>Documentado para ambos: </translation>
    </message>
    <message>
        <source>Does not host</source>
        <translation>No recibe</translation>
    </message>
    <message>
        <source>Does not want: {0}</source>
        <translation>No desea: {0}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Dots: {0}</source>
        <translation>Puntos: {0}</translation>
    </message>
    <message>
        <source>Each axis holds one measure in one unit, in the sources' own words. Measures of the same name may still be counted differently: read the caveats.</source>
        <translation>Cada eje contiene una medida en una unidad, en las palabras de las fuentes. Aun así, medidas con el mismo nombre pueden contarse de otra manera: lea las salvedades.</translation>
    </message>
    <message>
        <source>Each cell gives a headline and, below it, how well it is documented: one dot each for a source, a second source, a second publisher, a source from outside, and evidence of the last ten years.</source>
        <translation>Cada celda da un titular y, debajo, qué tan bien está documentado: un punto por una fuente, otro por una segunda fuente, por una segunda editorial, por una fuente externa y por evidencia de los últimos diez años.</translation>
    </message>
    <message>
        <source>Each corner talks for two minutes and says its best reason.</source>
        <translation>Cada esquina conversa dos minutos y dice su mejor razón.</translation>
    </message>
    <message>
        <source>Each group studies one case; then new groups, one from each, put the whole together.</source>
        <translation>Cada grupo estudia un caso; luego grupos nuevos, uno de cada, arman el conjunto.</translation>
    </message>
    <message>
        <source>Each of us can tell how two schools grade, from their own words.</source>
        <translation>Cada uno de nosotros puede decir cómo califican dos escuelas, con las palabras de ellas.</translation>
    </message>
    <message>
        <source>Each table says one thing it would try and one open question; write both down.</source>
        <translation>Cada mesa dice una cosa que probaría y una pregunta abierta; anote ambas.</translation>
    </message>
    <message>
        <source>Each table writes down what its cases share and where they part.</source>
        <translation>Cada mesa anota qué comparten sus casos y en qué se apartan.</translation>
    </message>
    <message>
        <source>East Coast</source>
        <translation>Costa Este</translation>
    </message>
    <message>
        <source>East North Central states</source>
        <translation>Estados del Centro noreste</translation>
    </message>
    <message>
        <source>East South Central states</source>
        <translation>Estados del Centro sureste</translation>
    </message>
    <message>
        <source>Elementary, 1–5</source>
        <translation>Primaria, 1–5</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Ended, disputed or difficult</source>
        <translation>Terminado, en disputa o difícil</translation>
    </message>
    <message>
        <source>Ended: {0}</source>
        <translation>Terminado: {0}</translation>
    </message>
    <message>
        <source>Enrollment</source>
        <translation>Matrícula</translation>
    </message>
    <message>
        <source>Entry {0} is no reference and was left out.</source>
        <translation>La entrada {0} no es una referencia y se dejó fuera.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Suceso</translation>
    </message>
    <message>
        <source>Every attached file is there.</source>
        <translation>Todos los archivos adjuntos están.</translation>
    </message>
    <message>
        <source>Every note stands at something that is there.</source>
        <translation>Cada nota está en algo que existe.</translation>
    </message>
    <message>
        <source>Everybody writes for two minutes, alone.</source>
        <translation>Cada persona escribe dos minutos, a solas.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidencia</translation>
    </message>
    <message>
        <source>Evidence {strength} of {most}</source>
        <translation>Evidencia {strength} de {most}</translation>
    </message>
    <message>
        <source>Example: a rural K–12 district with 30% English learners</source>
        <translation>Ejemplo: un distrito rural K–12 con 30% de aprendices de inglés</translation>
    </message>
    <message>
        <source>Example: a suburban district that keeps letter grades</source>
        <translation>Ejemplo: un distrito suburbano que conserva las calificaciones con letras</translation>
    </message>
    <message>
        <source>Example: an urban high school for over-age and under-credited students</source>
        <translation>Ejemplo: una preparatoria urbana para estudiantes con edad de más y créditos de menos</translation>
    </message>
    <message>
        <source>Example: rural K–12 district</source>
        <translation>Ejemplo: distrito rural K–12</translation>
    </message>
    <message>
        <source>Example: suburban district</source>
        <translation>Ejemplo: distrito suburbano</translation>
    </message>
    <message>
        <source>Example: urban transfer high school</source>
        <translation>Ejemplo: preparatoria urbana de reingreso</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Libro de Excel</translation>
    </message>
    <message>
        <source>Expected PK, K, 1 to 12 or adult; found {0}.</source>
        <translation>Se esperaba PK, K, de 1 a 12 o adult; se encontró {0}.</translation>
    </message>
    <message>
        <source>Expected a calendar version like "2026.11.0"; found {0}.</source>
        <translation>Se esperaba una versión de calendario como "2026.11.0"; se encontró {0}.</translation>
    </message>
    <message>
        <source>Expected a date like "2014", "2014-12" or "2014-12-15"; found {0}.</source>
        <translation>Se esperaba una fecha como "2014", "2014-12" o "2014-12-15"; se encontró {0}.</translation>
    </message>
    <message>
        <source>Expected a day like "2026-11-28"; found {0}.</source>
        <translation>Se esperaba un día como "2026-11-28"; se encontró {0}.</translation>
    </message>
    <message>
        <source>Expected a day or a month like "2026-11-28" or "2026-11"; found {0}.</source>
        <translation>Se esperaba un día o un mes como "2026-11-28" o "2026-11"; se encontró {0}.</translation>
    </message>
    <message>
        <source>Expected a key of small letters, digits and hyphens, at most 60 characters; found {0}.</source>
        <translation>Se esperaba una clave de letras minúsculas, cifras y guiones, de 60 caracteres como máximo; se encontró {0}.</translation>
    </message>
    <message>
        <source>Expected a list, found nothing; leave the field out or write [].</source>
        <translation>Se esperaba una lista y no se encontró nada; omita el campo o escriba [].</translation>
    </message>
    <message>
        <source>Expected a number from {0} to {1}; found {2}.</source>
        <translation>Se esperaba un número de {0} a {1}; se encontró {2}.</translation>
    </message>
    <message>
        <source>Expected a number of students; found {0}.</source>
        <translation>Se esperaba un número de estudiantes; se encontró {0}.</translation>
    </message>
    <message>
        <source>Expected a number or a text, found {0}.</source>
        <translation>Se esperaba un número o un texto; se encontró {0}.</translation>
    </message>
    <message>
        <source>Expected a result in before, in after or in both; found neither.</source>
        <translation>Se esperaba un resultado en before, en after o en ambos; no se encontró ninguno.</translation>
    </message>
    <message>
        <source>Expected a sentence; it has to end with a full stop.</source>
        <translation>Se esperaba una oración; debe terminar en punto.</translation>
    </message>
    <message>
        <source>Expected a year from {0} to {1}; found {2}.</source>
        <translation>Se esperaba un año de {0} a {1}; se encontró {2}.</translation>
    </message>
    <message>
        <source>Expected an address that starts with http:// or https://; found {0}.</source>
        <translation>Se esperaba una dirección que empieza con http:// o https://; se encontró {0}.</translation>
    </message>
    <message>
        <source>Expected at least {0} in this list; found {1}.</source>
        <translation>Se esperaban al menos {0} en esta lista; se encontraron {1}.</translation>
    </message>
    <message>
        <source>Expected at most {0} in this list; found {1}.</source>
        <translation>Se esperaban como máximo {0} en esta lista; se encontraron {1}.</translation>
    </message>
    <message>
        <source>Expected one line; this text has several.</source>
        <translation>Se esperaba una línea; este texto tiene varias.</translation>
    </message>
    <message>
        <source>Expected text, found an empty one.</source>
        <translation>Se esperaba un texto; se encontró uno vacío.</translation>
    </message>
    <message>
        <source>Expected text, found {0}.</source>
        <translation>Se esperaba un texto; se encontró {0}.</translation>
    </message>
    <message>
        <source>Expected text, found {0}; put it in quotes.</source>
        <translation>Se esperaba un texto; se encontró {0}: póngalo entre comillas.</translation>
    </message>
    <message>
        <source>Expected the code of a language, like en; found {0}.</source>
        <translation>Se esperaba el código de un idioma, como en; se encontró {0}.</translation>
    </message>
    <message>
        <source>Expected the id of a school (12 digits), a district (7) or a private school (8 letters and digits) of the NCES, in quotes; found {0}.</source>
        <translation>Se esperaba el identificador de una escuela (12 cifras), un distrito (7) o una escuela privada (8 letras y cifras) del NCES, entre comillas; se encontró {0}.</translation>
    </message>
    <message>
        <source>Expected the key of a source, like S3; found {0}.</source>
        <translation>Se esperaba la clave de una fuente, como S3; se encontró {0}.</translation>
    </message>
    <message>
        <source>Expected the two capital letters of a state, like CA; found {0}.</source>
        <translation>Se esperaban las dos letras mayúsculas de un estado, como CA; se encontró {0}.</translation>
    </message>
    <message>
        <source>Expected {0} lines; found {1}.</source>
        <translation>Se esperaban {0} líneas; se encontraron {1}.</translation>
    </message>
    <message>
        <source>Expected {0}, but YAML reads a bare yes, no, on or off as true or false; put the word in quotes: "{1}".</source>
        <translation>Se esperaba {0}, pero YAML lee yes, no, on u off sin comillas como verdadero o falso; ponga la palabra entre comillas: "{1}".</translation>
    </message>
    <message>
        <source>Expected {0}, found {1}.</source>
        <translation>Se esperaba {0}; se encontró {1}.</translation>
    </message>
    <message>
        <source>Expected {0}; found {1}.</source>
        <translation>Se esperaba {0}; se encontró {1}.</translation>
    </message>
    <message>
        <source>Experts read</source>
        <translation>Los expertos leen</translation>
    </message>
    <message>
        <source>Experts teach in turn, three minutes each; the others take notes.</source>
        <translation>Los expertos enseñan por turnos, tres minutos cada uno; los demás toman notas.</translation>
    </message>
    <message>
        <source>Experts: each group reads one packet and agrees on what it will tell the others.</source>
        <translation>Expertos: cada grupo lee una carpeta y acuerda qué contará a los demás.</translation>
    </message>
    <message>
        <source>Explain the corners with a statement that harms nobody.</source>
        <translation>Explique las esquinas con una afirmación que no hiera a nadie.</translation>
    </message>
    <message>
        <source>Facilitator guide</source>
        <translation>Guía del facilitador</translation>
    </message>
    <message>
        <source>Far West</source>
        <translation>Lejano Oeste</translation>
    </message>
    <message>
        <source>February</source>
        <translation>febrero</translation>
    </message>
    <message>
        <source>Fetching “{pack}”</source>
        <translation>Trayendo “{pack}”</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Cifra</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Files cannot be written to “{0}”; choose another folder. Nothing was written.</source>
        <translation>No se pueden escribir archivos en “{0}”; elija otra carpeta. No se escribió nada.</translation>
    </message>
    <message>
        <source>Files of up to {most} MB can be attached; this one is larger.</source>
        <translation>Se pueden adjuntar archivos de hasta {most} MB; este es mayor.</translation>
    </message>
    <message>
        <source>Fill in what you find; leave a gap where nothing is documented.</source>
        <translation>Complete lo que encuentre; deje un vacío donde no haya nada documentado.</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Hallazgo</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Findings come as drafts: each dimension needs a headline before it can be shared.</source>
        <translation>Los hallazgos llegan como borradores: cada dimensión necesita un titular antes de compartirse.</translation>
    </message>
    <message>
        <source>Findings without names; the room says what kind of school this is, then sees it.</source>
        <translation>Hallazgos sin nombres; la sala dice qué tipo de escuela es, y luego la ve.</translation>
    </message>
    <message>
        <source>Five dimensions that tell most: competencies, assessment, grading, pace, supports</source>
        <translation>Cinco dimensiones que más dicen: competencias, evaluación, calificación, ritmo, apoyos</translation>
    </message>
    <message>
        <source>Five minutes a poster; give a signal one minute before each move.</source>
        <translation>Cinco minutos por cartel; avise un minuto antes de cada cambio.</translation>
    </message>
    <message>
        <source>Found at</source>
        <translation>Se encuentra en</translation>
    </message>
    <message>
        <source>Found {0}; expected {1}, the name of this file.</source>
        <translation>Se encontró {0}; se esperaba {1}, el nombre de este archivo.</translation>
    </message>
    <message>
        <source>Four Corners</source>
        <translation>Four Corners</translation>
    </message>
    <message>
        <source>Four corners</source>
        <translation>Cuatro esquinas</translation>
    </message>
    <message>
        <source>Four signs: strongly agree, agree, disagree, strongly disagree</source>
        <translation>Cuatro letreros: muy de acuerdo, de acuerdo, en desacuerdo, muy en desacuerdo</translation>
    </message>
    <message>
        <source>Four ways to leave letter grades and grade levels</source>
        <translation>Cuatro formas de dejar las letras y los grados escolares</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>viernes</translation>
    </message>
    <message>
        <source>From the library “{title}”, version {version}.</source>
        <translation>De la biblioteca “{title}”, versión {version}.</translation>
    </message>
    <message>
        <source>From the library “{title}”, version {version}; the written content is licensed {licence}.</source>
        <translation>De la biblioteca “{title}”, versión {version}; el contenido escrito tiene la licencia {licence}.</translation>
    </message>
    <message>
        <source>From the team's library</source>
        <translation>De la biblioteca del equipo</translation>
    </message>
    <message>
        <source>Front Range</source>
        <translation>Front Range</translation>
    </message>
    <message>
        <source>GPX, the way</source>
        <translation>GPX, el recorrido</translation>
    </message>
    <message>
        <source>Gallery posters</source>
        <translation>Carteles de galería</translation>
    </message>
    <message>
        <source>Gallery walk</source>
        <translation>Recorrido de galería</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Vacíos</translation>
    </message>
    <message>
        <source>Give both the lowest and the highest grade.</source>
        <translation>Indique tanto el grado más bajo como el más alto.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Dele un nombre.</translation>
    </message>
    <message>
        <source>Go round: does everybody have something to say that the packet supports?</source>
        <translation>Dé la vuelta: ¿tienen todos algo que decir que la carpeta respalde?</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Metas</translation>
    </message>
    <message>
        <source>Governance</source>
        <translation>Gobernanza</translation>
    </message>
    <message>
        <source>Grade and subject</source>
        <translation>Grado y materia</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>Grados</translation>
    </message>
    <message>
        <source>Grades (“6–12”)</source>
        <translation>Grados (“6–12”)</translation>
    </message>
    <message>
        <source>Great Lakes</source>
        <translation>Grandes Lagos</translation>
    </message>
    <message>
        <source>Great Plains</source>
        <translation>Grandes Llanuras</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Group {what} of {max}</source>
        <translation>Grupo {what} de {max}</translation>
    </message>
    <message>
        <source>Groups come back to their first poster and read what the others left.</source>
        <translation>Los grupos vuelven a su primer cartel y leen lo que dejaron los demás.</translation>
    </message>
    <message>
        <source>Groups start at different posters and move on at a signal.</source>
        <translation>Los grupos comienzan en carteles distintos y avanzan a una señal.</translation>
    </message>
    <message>
        <source>Guess the school</source>
        <translation>Adivinar la escuela</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>Guías</translation>
    </message>
    <message>
        <source>Guides to dimensions: {0}.</source>
        <translation>Guías de las dimensiones: {0}.</translation>
    </message>
    <message>
        <source>Guides to groups of students: {0}.</source>
        <translation>Guías de los grupos de estudiantes: {0}.</translation>
    </message>
    <message>
        <source>Gulf Coast</source>
        <translation>Costa del Golfo</translation>
    </message>
    <message>
        <source>Hang the posters far apart and give each a number.</source>
        <translation>Cuelgue los carteles bien separados y dé un número a cada uno.</translation>
    </message>
    <message>
        <source>Has hosted</source>
        <translation>Ha recibido</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Hidden: {0}</source>
        <translation>Ocultos: {0}</translation>
    </message>
    <message>
        <source>High school, 9–12</source>
        <translation>Preparatoria, 9–12</translation>
    </message>
    <message>
        <source>Highest grade</source>
        <translation>Grado más alto</translation>
    </message>
    <message>
        <source>Highlighted</source>
        <translation>Resaltado</translation>
    </message>
    <message>
        <source>Highlighted by {author}</source>
        <translation>Resaltado por {author}</translation>
    </message>
    <message>
        <source>Hosted visits</source>
        <translation>Recibió visitas</translation>
    </message>
    <message>
        <source>Hosts now</source>
        <translation>Recibe ahora</translation>
    </message>
    <message>
        <source>Hosts visits</source>
        <translation>Recibe visitas</translation>
    </message>
    <message>
        <source>Hours are those of the clock at each place.</source>
        <translation>Las horas son las del reloj de cada lugar.</translation>
    </message>
    <message>
        <source>How it is reached</source>
        <translation>Cómo se llega</translation>
    </message>
    <message>
        <source>How long a way takes is not known here; miles are, as in “within 50 miles of {0}”.</source>
        <translation>Cuánto dura un recorrido no se sabe aquí; las millas sí, como en “within 50 miles of {0}”.</translation>
    </message>
    <message>
        <source>How many findings our library holds. This is our coverage of the public record, not a measure of a school's work; an empty field means that we found no source.</source>
        <translation>Cuántos hallazgos contiene nuestra biblioteca. Es nuestra cobertura de lo publicado, no una medida del trabajo de una escuela; un campo vacío significa que no encontramos ninguna fuente.</translation>
    </message>
    <message>
        <source>How to read this</source>
        <translation>Cómo leer esto</translation>
    </message>
    <message>
        <source>How visits were received; check before you rely on it</source>
        <translation>Cómo se recibían visitas; confírmelo antes de contar con ello</translation>
    </message>
    <message>
        <source>I see</source>
        <translation>Veo</translation>
    </message>
    <message>
        <source>I see: what is written</source>
        <translation>Veo: lo que está escrito</translation>
    </message>
    <message>
        <source>I think</source>
        <translation>Pienso</translation>
    </message>
    <message>
        <source>I think: what may be behind it</source>
        <translation>Pienso: lo que puede haber detrás</translation>
    </message>
    <message>
        <source>I wonder</source>
        <translation>Me pregunto</translation>
    </message>
    <message>
        <source>I wonder: what we would ask</source>
        <translation>Me pregunto: lo que preguntaríamos</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idea</translation>
    </message>
    <message>
        <source>Idea we could use · Question we have</source>
        <translation>Idea que podríamos usar · Pregunta que tenemos</translation>
    </message>
    <message>
        <source>Imported {0} case of {1}</source>
        <translation>Se importó {0} caso de {1}</translation>
    </message>
    <message>
        <source>Imported {0} cases of {1}</source>
        <translation>Se importaron {0} casos de {1}</translation>
    </message>
    <message>
        <source>In our sources, for none of: {0}.</source>
        <translation>En nuestras fuentes, para ninguno de: {0}.</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>En breve</translation>
    </message>
    <message>
        <source>In the library already</source>
        <translation>Ya en la biblioteca</translation>
    </message>
    <message>
        <source>In this case the filters are met by different findings, not by one.</source>
        <translation>En este caso los filtros se cumplen con hallazgos distintos, no con uno solo.</translation>
    </message>
    <message>
        <source>In which county a case is is not known here; those nearest to the middle of {0} come first.</source>
        <translation>Aquí no se sabe en qué condado está cada caso; van primero los más cercanos al centro de {0}.</translation>
    </message>
    <message>
        <source>In {0} of {1} cases the filters are met by different findings, not by one.</source>
        <translation>En {0} de {1} casos los filtros se cumplen con hallazgos distintos, no con uno solo.</translation>
    </message>
    <message>
        <source>In-district charter</source>
        <translation>Chárter del distrito</translation>
    </message>
    <message>
        <source>Indent with spaces, not tabs, and put a text that begins with @, ` or % in quotes.</source>
        <translation>Use espacios para la sangría, no tabulaciones, y ponga entre comillas un texto que empieza con @, ` o %.</translation>
    </message>
    <message>
        <source>Indexes inside the library are damaged; your work and the content are not.</source>
        <translation>Algunos índices dentro de la biblioteca están dañados; su trabajo y el contenido no.</translation>
    </message>
    <message>
        <source>Indexing passages</source>
        <translation>Indexando pasajes</translation>
    </message>
    <message>
        <source>It is shown nowhere yet: tell its name, place and kind first.</source>
        <translation>Todavía no se muestra en ninguna parte: diga primero su nombre, lugar y tipo.</translation>
    </message>
    <message>
        <source>Itinerary</source>
        <translation>Recorrido</translation>
    </message>
    <message>
        <source>January</source>
        <translation>enero</translation>
    </message>
    <message>
        <source>Jigsaw</source>
        <translation>Rompecabezas</translation>
    </message>
    <message>
        <source>Jigsaw packets</source>
        <translation>Carpetas de rompecabezas</translation>
    </message>
    <message>
        <source>Jigsaw packets by dimension</source>
        <translation>Carpetas de rompecabezas por dimensión</translation>
    </message>
    <message>
        <source>July</source>
        <translation>julio</translation>
    </message>
    <message>
        <source>June</source>
        <translation>junio</translation>
    </message>
    <message>
        <source>KML, the way</source>
        <translation>KML, el recorrido</translation>
    </message>
    <message>
        <source>Keep it to yourself until the names are revealed.</source>
        <translation>Guárdelo para usted hasta que se revelen los nombres.</translation>
    </message>
    <message>
        <source>Keep the names hidden (N). Take guesses before you go on.</source>
        <translation>Mantenga ocultos los nombres (N). Reciba conjeturas antes de seguir.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Cifras clave</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Kind of organization</source>
        <translation>Tipo de organización</translation>
    </message>
    <message>
        <source>Large: a school from 1,000, a district from 10,000</source>
        <translation>Grande: escuela desde 1,000, distrito desde 10,000</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitud</translation>
    </message>
    <message>
        <source>Leaders</source>
        <translation>Líderes</translation>
    </message>
    <message>
        <source>Learning design</source>
        <translation>Diseño del aprendizaje</translation>
    </message>
    <message>
        <source>Leave out all filters</source>
        <translation>Quitar todos los filtros</translation>
    </message>
    <message>
        <source>Leave out the cases that are ruled out</source>
        <translation>Dejar fuera los casos descartados</translation>
    </message>
    <message>
        <source>Leave out {0}</source>
        <translation>Quitar {0}</translation>
    </message>
    <message>
        <source>Leave out {facet}: {values}</source>
        <translation>Quitar {facet}: {values}</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Dejado fuera</translation>
    </message>
    <message>
        <source>Left out: {0}.</source>
        <translation>Omitido: {0}.</translation>
    </message>
    <message>
        <source>Let them read the headlines first. If someone doubts one, press S: its sources stand on the wall.</source>
        <translation>Déjelos leer primero los titulares. Si alguien duda de uno, presione S: sus fuentes aparecen en pantalla.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Line {0}</source>
        <translation>Renglón {0}</translation>
    </message>
    <message>
        <source>Line {0} ends a record that was never begun (no TY).</source>
        <translation>El renglón {0} cierra un registro que nunca empezó (sin TY).</translation>
    </message>
    <message>
        <source>Line {0}: this is not JSON as CSL-JSON has it.</source>
        <translation>Renglón {0}: esto no es JSON como lo usa CSL-JSON.</translation>
    </message>
    <message>
        <source>List of references</source>
        <translation>Lista de referencias</translation>
    </message>
    <message>
        <source>Locale</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Locale (urban, suburban, town, rural)</source>
        <translation>Entorno (urbano, suburbano, pueblo, rural)</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Look at the comparison together and correct it where the tables know more.</source>
        <translation>Vean juntos la comparación y corríjanla donde las mesas sepan más.</translation>
    </message>
    <message>
        <source>Look at what the models do about it.</source>
        <translation>Vean qué hacen los modelos al respecto.</translation>
    </message>
    <message>
        <source>Lowest grade</source>
        <translation>Grado más bajo</translation>
    </message>
    <message>
        <source>Made again: {0}</source>
        <translation>Rehecho: {0}</translation>
    </message>
    <message>
        <source>Made with Case Studies on {0}.</source>
        <translation>Hecho con Case Studies el {0}.</translation>
    </message>
    <message>
        <source>March</source>
        <translation>marzo</translation>
    </message>
    <message>
        <source>Materials: {0}</source>
        <translation>Materiales: {0}</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mayo</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medida</translation>
    </message>
    <message>
        <source>Medium: a school from 400, a district from 2,500</source>
        <translation>Mediano: escuela desde 400, distrito desde 2,500</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Se fusionó</translation>
    </message>
    <message>
        <source>Mid-Atlantic</source>
        <translation>Atlántico Medio</translation>
    </message>
    <message>
        <source>Middle Atlantic</source>
        <translation>Estados del Atlántico Medio</translation>
    </message>
    <message>
        <source>Middle, 6–8</source>
        <translation>Escuela intermedia, 6–8</translation>
    </message>
    <message>
        <source>Midwest</source>
        <translation>Medio Oeste</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>Mixto</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>lunes</translation>
    </message>
    <message>
        <source>More than {most_schools} of this table would come in; choose some states, or only those that are in the library.</source>
        <translation>Entrarían más de {most_schools} de esta tabla; elija algunos estados, o solo las que están en la biblioteca.</translation>
    </message>
    <message>
        <source>More that are there already: {0}.</source>
        <translation>Otras que ya están ahí: {0}.</translation>
    </message>
    <message>
        <source>Mountain West</source>
        <translation>Oeste montañoso</translation>
    </message>
    <message>
        <source>NCES Common Core of Data, schools or districts</source>
        <translation>NCES Common Core of Data, escuelas o distritos</translation>
    </message>
    <message>
        <source>NCES id</source>
        <translation>Id. de NCES</translation>
    </message>
    <message>
        <source>NOT leaves out what follows it; write it small to search for the word.</source>
        <translation>NOT deja fuera lo que sigue; escríbalo en minúsculas para buscar la palabra.</translation>
    </message>
    <message>
        <source>NOT stands before what is to be left out.</source>
        <translation>NOT va delante de lo que se quiere dejar fuera.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nombre:</translation>
    </message>
    <message>
        <source>Names and addresses of contacts</source>
        <translation>Nombres y direcciones de contactos</translation>
    </message>
    <message>
        <source>Names and addresses of the public contact</source>
        <translation>Nombres y direcciones del contacto público</translation>
    </message>
    <message>
        <source>Names and contacts</source>
        <translation>Nombres y contactos</translation>
    </message>
    <message>
        <source>Near {0}</source>
        <translation>Cerca de {0}</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>New England</source>
        <translation>Nueva Inglaterra</translation>
    </message>
    <message>
        <source>New York City</source>
        <translation>Ciudad de Nueva York</translation>
    </message>
    <message>
        <source>New codes: {0}.</source>
        <translation>Códigos nuevos: {0}.</translation>
    </message>
    <message>
        <source>New groups: one expert of each packet sits at every table.</source>
        <translation>Grupos nuevos: en cada mesa hay un experto de cada carpeta.</translation>
    </message>
    <message>
        <source>No case has all of the rest; {1}.</source>
        <translation>Ningún caso tiene todo lo demás; {1}.</translation>
    </message>
    <message>
        <source>No case has all of this; {1}.</source>
        <translation>Ningún caso tiene todo esto; {1}.</translation>
    </message>
    <message>
        <source>No case here is in {0}; the nearest come first.</source>
        <translation>Aquí ningún caso está en {0}; los más cercanos van primero.</translation>
    </message>
    <message>
        <source>No case here is in {0}; those in {1} come first, then the nearest.</source>
        <translation>Aquí ningún caso está en {0}; primero van los de {1}, luego los más cercanos.</translation>
    </message>
    <message>
        <source>No case here is {0}.</source>
        <translation>Aquí no hay ningún caso {0}.</translation>
    </message>
    <message>
        <source>No case says enough of this in these words; what is close in meaning is here.</source>
        <translation>Ningún caso dice lo suficiente de esto con estas palabras; aquí está lo cercano en significado.</translation>
    </message>
    <message>
        <source>No code of it is taken for anything.</source>
        <translation>Ninguno de sus códigos se toma por algo.</translation>
    </message>
    <message>
        <source>No column of this table holds NCES ids (NCESSCH or LEAID).</source>
        <translation>Ninguna columna de esta tabla contiene id. de NCES (NCESSCH o LEAID).</translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation>Aún sin fecha</translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation>Aún sin día</translation>
    </message>
    <message>
        <source>No dimension named</source>
        <translation>Sin dimensión indicada</translation>
    </message>
    <message>
        <source>No finding of {0} carries {1} any more; take the case out.</source>
        <translation>Ningún hallazgo de {0} lleva ya {1}; quite el caso.</translation>
    </message>
    <message>
        <source>No finding stands here and none elsewhere is tagged with this population; write one, or take the block out.</source>
        <translation>Aquí no hay ningún hallazgo y ninguno de otra parte está marcado con esta población; escriba uno o quite el bloque.</translation>
    </message>
    <message>
        <source>No finding, figure or other entry cites this source.</source>
        <translation>Ningún hallazgo, dato u otra entrada cita esta fuente.</translation>
    </message>
    <message>
        <source>No font of Case Studies draws {names}; {stand_in} stands for them in this PDF. A Word document or a web page holds the signs themselves.</source>
        <translation>Ninguna fuente tipográfica de Case Studies dibuja {names}; {stand_in} los reemplaza en este PDF. Un documento de Word o una página web tiene los signos mismos.</translation>
    </message>
    <message>
        <source>No library can be kept at this place ({strerror}). Nothing was changed; choose another one with --library or --profile.</source>
        <translation>No se puede tener una biblioteca en este lugar ({strerror}). No se cambió nada; elija otro con --library o --profile.</translation>
    </message>
    <message>
        <source>No note names {number} file, now in {folder}.</source>
        <translation>Ninguna nota nombra {number} archivo, ahora en {folder}.</translation>
    </message>
    <message>
        <source>No note names {number} files, now in {folder}.</source>
        <translation>Ninguna nota nombra {number} archivos, ahora en {folder}.</translation>
    </message>
    <message>
        <source>No practice is documented for all {0}.</source>
        <translation>Ninguna práctica está documentada para los {0}.</translation>
    </message>
    <message>
        <source>No practice is documented for both.</source>
        <translation>Ninguna práctica está documentada para ambos.</translation>
    </message>
    <message>
        <source>No school here reports {0} of itself.</source>
        <translation>Ninguna escuela de aquí dice {0} de sí misma.</translation>
    </message>
    <message>
        <source>No single finding has both your words and your filters; in these cases one has the words and another meets the filters.</source>
        <translation>Ningún hallazgo por sí solo tiene sus palabras y sus filtros; en estos casos uno tiene las palabras y otro cumple los filtros.</translation>
    </message>
    <message>
        <source>No single passage has all of the rest; in these cases several have it together.</source>
        <translation>Ningún pasaje por sí solo tiene todo lo demás; en estos casos varios lo tienen juntos.</translation>
    </message>
    <message>
        <source>No single passage has all of this; in these cases several have it together.</source>
        <translation>Ningún pasaje por sí solo tiene todo esto; en estos casos varios lo tienen juntos.</translation>
    </message>
    <message>
        <source>No source was looked for a second time.</source>
        <translation>Ninguna fuente se buscó por segunda vez.</translation>
    </message>
    <message>
        <source>No stop of this visit has a date yet; give it a first day, and its stops days.</source>
        <translation>Ninguna parada de esta visita tiene fecha todavía; dele un primer día, y días a sus paradas.</translation>
    </message>
    <message>
        <source>No visitors are received, by our sources.</source>
        <translation>No se reciben visitas, según nuestras fuentes.</translation>
    </message>
    <message>
        <source>No visits</source>
        <translation>Sin visitas</translation>
    </message>
    <message>
        <source>No {0} is called {1}.</source>
        <translation>“{0}” no conoce {1}.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>None of the team's servers at {0} answers.</source>
        <translation>Ninguno de los servidores del equipo en {0} responde.</translation>
    </message>
    <message>
        <source>None of them states a year.</source>
        <translation>Ninguna de ellas da un año.</translation>
    </message>
    <message>
        <source>Nonprofit program</source>
        <translation>Programa sin fines de lucro</translation>
    </message>
    <message>
        <source>Northeast</source>
        <translation>Noreste</translation>
    </message>
    <message>
        <source>Northern California</source>
        <translation>Norte de California</translation>
    </message>
    <message>
        <source>Not all that is written in TeX was read: there is too much of it.</source>
        <translation>No se leyó todo lo escrito en TeX: es demasiado.</translation>
    </message>
    <message>
        <source>Not documented</source>
        <translation>No documentado</translation>
    </message>
    <message>
        <source>Not documented in our sources</source>
        <translation>No documentado en nuestras fuentes</translation>
    </message>
    <message>
        <source>Not documented, so ask it there</source>
        <translation>No documentado: pregúntelo allí</translation>
    </message>
    <message>
        <source>Not in this library: {0}.</source>
        <translation>No está en esta biblioteca: {0}.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note by {author}</source>
        <translation>Nota de {author}</translation>
    </message>
    <message>
        <source>Note on the status</source>
        <translation>Nota sobre la situación</translation>
    </message>
    <message>
        <source>Note pages</source>
        <translation>Páginas para notas</translation>
    </message>
    <message>
        <source>Note the next step and who takes it.</source>
        <translation>Anote el paso siguiente y quién lo da.</translation>
    </message>
    <message>
        <source>Note-taking sheet</source>
        <translation>Hoja de notas</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Notes and highlights</source>
        <translation>Notas y resaltados</translation>
    </message>
    <message>
        <source>Notes: {0}</source>
        <translation>Notas: {0}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Nothing in or near {0} was found; the nearest come first.</source>
        <translation>No se encontró nada en {0} ni cerca; los más cercanos van primero.</translation>
    </message>
    <message>
        <source>Nothing in the library has {0}.</source>
        <translation>Nada en la biblioteca tiene {0}.</translation>
    </message>
    <message>
        <source>Nothing in the library has {0}; the rest was searched.</source>
        <translation>Nada en la biblioteca tiene {0}; se buscó lo demás.</translation>
    </message>
    <message>
        <source>Nothing is asked for behind “{0}”.</source>
        <translation>No se pide nada detrás de “{0}”.</translation>
    </message>
    <message>
        <source>Nothing is chosen that could be printed.</source>
        <translation>No hay nada elegido que se pueda imprimir.</translation>
    </message>
    <message>
        <source>Nothing of this file can be imported as it is: {0}</source>
        <translation>Nada de este archivo se puede importar como está: {0}</translation>
    </message>
    <message>
        <source>Nothing was noted here.</source>
        <translation>Aquí no se anotó nada.</translation>
    </message>
    <message>
        <source>Nothing was noted in the room.</source>
        <translation>No se anotó nada en la sala.</translation>
    </message>
    <message>
        <source>Nothing was noted of it</source>
        <translation>No se anotó nada sobre esto</translation>
    </message>
    <message>
        <source>Nothing was noted there on a visit of yours</source>
        <translation>No se anotó nada allí en una visita suya</translation>
    </message>
    <message>
        <source>Nothing {0} was found. What is there comes first all the same, then what other places have.</source>
        <translation>No se encontró nada {0}. Aun así, lo de allí va primero, y después lo que tienen otros lugares.</translation>
    </message>
    <message>
        <source>Nothing {0} was found; what other places have is here.</source>
        <translation>No se encontró nada {0}; aquí está lo que tienen otros lugares.</translation>
    </message>
    <message>
        <source>November</source>
        <translation>noviembre</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Numbers in brackets lead to the list of sources at the end.</source>
        <translation>Los números entre corchetes llevan a la lista de fuentes del final.</translation>
    </message>
    <message>
        <source>Numbers in brackets lead to the list of sources, which is a file of its own.</source>
        <translation>Los números entre corchetes llevan a la lista de fuentes, que es un archivo aparte.</translation>
    </message>
    <message>
        <source>OR stands between two things to search for.</source>
        <translation>OR va entre dos cosas que se buscan.</translation>
    </message>
    <message>
        <source>Observation sheets</source>
        <translation>Hojas de observación</translation>
    </message>
    <message>
        <source>Observed on visits</source>
        <translation>Observado en visitas</translation>
    </message>
    <message>
        <source>Observed {0}</source>
        <translation>Observado {0}</translation>
    </message>
    <message>
        <source>Observed {0}, agrees</source>
        <translation>Observado {0}, coincide</translation>
    </message>
    <message>
        <source>Observed {0}, surprise</source>
        <translation>Observado {0}, sorpresa</translation>
    </message>
    <message>
        <source>Observed {days}: {notes}</source>
        <translation>Observado el {days}: {notes}</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Observador</translation>
    </message>
    <message>
        <source>October</source>
        <translation>octubre</translation>
    </message>
    <message>
        <source>Of the team's servers at {0} only a standby answers, which can be read and not written. What you write is kept here and goes there when the primary is back, or whoever keeps the servers has made the standby the primary.</source>
        <translation>De los servidores del equipo en {0} solo responde uno de reserva, que se puede leer pero no escribir. Lo que usted escriba se guarda aquí y llegará allá cuando vuelva el principal, o cuando quien cuida los servidores convierta el de reserva en principal.</translation>
    </message>
    <message>
        <source>Of {findings}, {seen} was seen again, {part} in part, and {unseen}{rest}.</source>
        <translation>De {findings}, {seen} se vio de nuevo, {part} en parte, y {unseen}{rest}.</translation>
    </message>
    <message>
        <source>Of {findings}, {seen} were seen again, {part} in part, and {unseen}{rest}.</source>
        <translation>De {findings}, {seen} se vieron de nuevo, {part} en parte, y {unseen}{rest}.</translation>
    </message>
    <message>
        <source>Of {sources}, {pages} was read again at its address, {elsewhere} found at another one and {lost} not found ({when}){rest}.</source>
        <translation>De {sources}, {pages} se leyó de nuevo en su dirección, {elsewhere} se encontraron en otra y {lost} no se encontraron ({when}){rest}.</translation>
    </message>
    <message>
        <source>Of {sources}, {pages} were read again at their address, {elsewhere} found at another one and {lost} not found ({when}){rest}.</source>
        <translation>De {sources}, {pages} se leyeron de nuevo en su dirección, {elsewhere} se encontraron en otra y {lost} no se encontraron ({when}){rest}.</translation>
    </message>
    <message>
        <source>Official numbers of public schools and districts, matched by their NCES ids.</source>
        <translation>Números oficiales de escuelas y distritos públicos, asignados por su id. de NCES.</translation>
    </message>
    <message>
        <source>On the wall: {0}</source>
        <translation>En pantalla: {0}</translation>
    </message>
    <message>
        <source>One case here has none of these words; it is close to them in meaning.</source>
        <translation>Un caso de aquí no tiene ninguna de estas palabras; es cercano a ellas en significado.</translation>
    </message>
    <message>
        <source>One case is a filter only where cases are neither rows nor columns.</source>
        <translation>Un solo caso es filtro únicamente donde los casos no son ni filas ni columnas.</translation>
    </message>
    <message>
        <source>One question we still have</source>
        <translation>Una pregunta que aún tenemos</translation>
    </message>
    <message>
        <source>One sheet for each classroom or meeting. Write what is there; no names of teachers or students, no judgments.</source>
        <translation>Una hoja por aula o reunión. Escriba lo que hay; sin nombres de docentes ni estudiantes, sin juicios.</translation>
    </message>
    <message>
        <source>One thing we could try within a month</source>
        <translation>Una cosa que podríamos probar en un mes</translation>
    </message>
    <message>
        <source>One-page comparison</source>
        <translation>Comparación de una página</translation>
    </message>
    <message>
        <source>Only a keeper of the team can publish a library. Nothing was changed.</source>
        <translation>Solo quien cuida el equipo puede publicar una biblioteca. No se cambió nada.</translation>
    </message>
    <message>
        <source>Only a keeper of the team can publish or withdraw a pack. Nothing was changed.</source>
        <translation>Solo quien cuida el equipo puede publicar o retirar un paquete. No se cambió nada.</translation>
    </message>
    <message>
        <source>Only the first {0} characters were searched.</source>
        <translation>Solo se buscaron los primeros {0} caracteres.</translation>
    </message>
    <message>
        <source>Only the first {0} references were read.</source>
        <translation>Solo se leyeron las primeras {0} referencias.</translation>
    </message>
    <message>
        <source>Open question: {0}</source>
        <translation>Pregunta abierta: {0}</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Otros nombres</translation>
    </message>
    <message>
        <source>Our coverage by dimension</source>
        <translation>Nuestra cobertura por dimensión</translation>
    </message>
    <message>
        <source>Our coverage by population</source>
        <translation>Nuestra cobertura por población</translation>
    </message>
    <message>
        <source>Our own</source>
        <translation>Lo nuestro</translation>
    </message>
    <message>
        <source>Our questions</source>
        <translation>Nuestras preguntas</translation>
    </message>
    <message>
        <source>Our school</source>
        <translation>Nuestra escuela</translation>
    </message>
    <message>
        <source>Our school and our question</source>
        <translation>Nuestra escuela y nuestra pregunta</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Outcomes, before and after</source>
        <translation>Resultados, antes y después</translation>
    </message>
    <message>
        <source>Over-age and under-credited students</source>
        <translation>Estudiantes mayores de edad escolar y con pocos créditos</translation>
    </message>
    <message>
        <source>Own case</source>
        <translation>Caso propio</translation>
    </message>
    <message>
        <source>Own cases were written by the user of this program and are not part of a published library.</source>
        <translation>Los casos propios los escribió quien usa este programa y no son parte de una biblioteca publicada.</translation>
    </message>
    <message>
        <source>Ozarks</source>
        <translation>Ozarks</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Documento PDF</translation>
    </message>
    <message>
        <source>Pacific Northwest</source>
        <translation>Noroeste del Pacífico</translation>
    </message>
    <message>
        <source>Pacific states</source>
        <translation>Estados del Pacífico</translation>
    </message>
    <message>
        <source>Page {number} of {pages}</source>
        <translation>Página {number} de {pages}</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Parte de</translation>
    </message>
    <message>
        <source>Parts of the content refer to parts that are not there.</source>
        <translation>Partes del contenido se refieren a partes que no están.</translation>
    </message>
    <message>
        <source>People may change corners; ask those who do what moved them.</source>
        <translation>Se puede cambiar de esquina; pregunte a quien lo haga qué lo movió.</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Porcentaje</translation>
    </message>
    <message>
        <source>Percent of students, as each source counts them. Groups overlap, so shares do not add up; a missing share is a gap in our sources and not a zero.</source>
        <translation>Porcentaje de estudiantes, como lo cuenta cada fuente. Los grupos se superponen, así que los porcentajes no suman cien; uno que falta es un vacío de nuestras fuentes y no un cero.</translation>
    </message>
    <message>
        <source>Perhaps in the library</source>
        <translation>Quizá en la biblioteca</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fijados</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texto sin formato</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Población</translation>
    </message>
    <message>
        <source>Populations</source>
        <translation>Poblaciones</translation>
    </message>
    <message>
        <source>Positions are those of the towns, about.</source>
        <translation>Las posiciones son las de los pueblos, aproximadas.</translation>
    </message>
    <message>
        <source>Posters on the walls; small groups walk, read and leave notes.</source>
        <translation>Carteles en las paredes; grupos pequeños caminan, leen y dejan notas.</translation>
    </message>
    <message>
        <source>PowerPoint slides</source>
        <translation>Diapositivas de PowerPoint</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Practice in common: {0}</source>
        <translation>Práctica en común: {0}</translation>
    </message>
    <message>
        <source>Practices</source>
        <translation>Prácticas</translation>
    </message>
    <message>
        <source>Practices ruled out</source>
        <translation>Prácticas descartadas</translation>
    </message>
    <message>
        <source>Practices wanted</source>
        <translation>Prácticas deseadas</translation>
    </message>
    <message>
        <source>Preschool and kindergarten</source>
        <translation>Preescolar y kínder</translation>
    </message>
    <message>
        <source>Press N to show the names, then go back through the rows.</source>
        <translation>Presione N para mostrar los nombres, luego vuelva por las filas.</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privada</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Public district</source>
        <translation>Distrito público</translation>
    </message>
    <message>
        <source>Public school</source>
        <translation>Escuela pública</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Editorial</translation>
    </message>
    <message>
        <source>Publishing the library</source>
        <translation>Se publica la biblioteca</translation>
    </message>
    <message>
        <source>Purpose and culture</source>
        <translation>Propósito y cultura</translation>
    </message>
    <message>
        <source>Queens</source>
        <translation>Queens</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Questions that we would bring:</source>
        <translation>Preguntas que llevaríamos:</translation>
    </message>
    <message>
        <source>Quotations whose text the file does not hold stay behind: {0}.</source>
        <translation>Las citas cuyo texto no está en el archivo se quedan fuera: {0}.</translation>
    </message>
    <message>
        <source>Quotations without a code that is taken for a dimension, practice or population stay behind ({0}): {1}.</source>
        <translation>Las citas sin un código que se tome por dimensión, práctica o población se quedan fuera ({0}): {1}.</translation>
    </message>
    <message>
        <source>REFI-QDA project</source>
        <translation>Proyecto REFI-QDA</translation>
    </message>
    <message>
        <source>REFI-QDA project, to code on</source>
        <translation>Proyecto REFI-QDA, para seguir codificando</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Cómo se llega</translation>
    </message>
    <message>
        <source>Reached {way}.</source>
        <translation>Se llega {way}.</translation>
    </message>
    <message>
        <source>Reached {way}: {note}</source>
        <translation>Se llega {way}: {note}</translation>
    </message>
    <message>
        <source>Reaching the team's server</source>
        <translation>Contactando con el servidor del equipo</translation>
    </message>
    <message>
        <source>Read again, found at another address or not found: a second reader looked for the source in that month. It tells of the check and says nothing against the source.</source>
        <translation>Leída de nuevo, hallada en otra dirección o no hallada: una segunda persona buscó la fuente ese mes. Habla de la revisión y no dice nada contra la fuente.</translation>
    </message>
    <message>
        <source>Read first, then talk, then leave a note</source>
        <translation>Primero lea, luego converse, luego deje una nota</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Reading cases</source>
        <translation>Leyendo los casos</translation>
    </message>
    <message>
        <source>Reading cases for the search</source>
        <translation>Leyendo casos para la búsqueda</translation>
    </message>
    <message>
        <source>Reading documents</source>
        <translation>Leyendo documentos</translation>
    </message>
    <message>
        <source>Reading references</source>
        <translation>Leyendo referencias</translation>
    </message>
    <message>
        <source>Reading rows</source>
        <translation>Leyendo filas</translation>
    </message>
    <message>
        <source>Reading schools</source>
        <translation>Leyendo escuelas</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Leyendo el archivo</translation>
    </message>
    <message>
        <source>Reading the pack</source>
        <translation>Leyendo el paquete</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Lecturas</translation>
    </message>
    <message>
        <source>Readings: {0}.</source>
        <translation>Lecturas: {0}.</translation>
    </message>
    <message>
        <source>Records and field notes</source>
        <translation>Actas y notas de campo</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Referencias</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>Reported by the school</source>
        <translation>Declarado por la escuela</translation>
    </message>
    <message>
        <source>Reported by the school, not researched</source>
        <translation>Dicho por la escuela, no investigado</translation>
    </message>
    <message>
        <source>Reported by the school, {survey}: {ticks}.</source>
        <translation>Dicho por la escuela, {survey}: {ticks}.</translation>
    </message>
    <message>
        <source>Reported by the school: {0}, not researched</source>
        <translation>Dicho por la escuela: {0}, no investigado</translation>
    </message>
    <message>
        <source>Reported by the school: {ticks}.</source>
        <translation>Dicho por la escuela: {ticks}.</translation>
    </message>
    <message>
        <source>Rests on sources not seen again</source>
        <translation>Se apoya en fuentes no vistas de nuevo</translation>
    </message>
    <message>
        <source>Reveal and wonder</source>
        <translation>Revelar y preguntarse</translation>
    </message>
    <message>
        <source>Rocky Mountains</source>
        <translation>Montañas Rocosas</translation>
    </message>
    <message>
        <source>Room to walk</source>
        <translation>Espacio para caminar</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Row after row</source>
        <translation>Fila por fila</translation>
    </message>
    <message>
        <source>Row {0} cannot be read as a row of a table.</source>
        <translation>La fila {0} no se puede leer como fila de una tabla.</translation>
    </message>
    <message>
        <source>Row {0} cannot be read: a cell is longer than {1} characters, or a quotation mark is not closed.</source>
        <translation>La fila {0} no se puede leer: una celda tiene más de {1} caracteres, o una comilla no se cierra.</translation>
    </message>
    <message>
        <source>Row {0} cannot be read: its letters are damaged.</source>
        <translation>La fila {0} no se puede leer: sus letras están dañadas.</translation>
    </message>
    <message>
        <source>Row: {0}</source>
        <translation>Fila: {0}</translation>
    </message>
    <message>
        <source>Rows by {rows} and columns by {columns} cannot be set against each other; choose another axis for one of them.</source>
        <translation>Filas por {rows} y columnas por {columns} no se pueden cruzar; elija otro eje para una de ellas.</translation>
    </message>
    <message>
        <source>Rows left out: {0}.</source>
        <translation>Filas omitidas: {0}.</translation>
    </message>
    <message>
        <source>Run as</source>
        <translation>Gestión</translation>
    </message>
    <message>
        <source>Rural</source>
        <translation>Rural</translation>
    </message>
    <message>
        <source>SQLite finds every page of the library sound.</source>
        <translation>SQLite encuentra en buen estado cada página de la biblioteca.</translation>
    </message>
    <message>
        <source>Same code: {0}</source>
        <translation>Mismo código: {0}</translation>
    </message>
    <message>
        <source>Same words: {0}</source>
        <translation>Mismas palabras: {0}</translation>
    </message>
    <message>
        <source>Sample: grading without letters</source>
        <translation>Muestra: calificación sin letras</translation>
    </message>
    <message>
        <source>Sample: three days in New England</source>
        <translation>Muestra: tres días en Nueva Inglaterra</translation>
    </message>
    <message>
        <source>San Francisco Bay Area</source>
        <translation>Área de la bahía de San Francisco</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>sábado</translation>
    </message>
    <message>
        <source>Saved comparison</source>
        <translation>Comparación guardada</translation>
    </message>
    <message>
        <source>Saved comparisons</source>
        <translation>Comparaciones guardadas</translation>
    </message>
    <message>
        <source>Saved work</source>
        <translation>Trabajo guardado</translation>
    </message>
    <message>
        <source>Say at least one thing about your school, with a weight above 0, to find models like it.</source>
        <translation>Diga al menos una cosa de su escuela, con un peso mayor que 0, para encontrar modelos parecidos.</translation>
    </message>
    <message>
        <source>Say what the workshop is for and what people will leave with.</source>
        <translation>Diga para qué es el taller y con qué se irá la gente.</translation>
    </message>
    <message>
        <source>Say which column holds the names of the schools.</source>
        <translation>Diga qué columna contiene los nombres de las escuelas.</translation>
    </message>
    <message>
        <source>Say which column holds the states; without one no school has a place.</source>
        <translation>Diga qué columna contiene los estados; sin una, ninguna escuela tiene lugar.</translation>
    </message>
    <message>
        <source>Say: we could do this here. Everybody walks to a corner.</source>
        <translation>Diga: podríamos hacer esto aquí. Todos caminan a una esquina.</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Escuela</translation>
    </message>
    <message>
        <source>School holidays are not known here: ask each site for its calendar.</source>
        <translation>Las vacaciones escolares no se conocen aquí: pida su calendario a cada escuela.</translation>
    </message>
    <message>
        <source>School {ascii_uppercase}</source>
        <translation>Escuela {ascii_uppercase}</translation>
    </message>
    <message>
        <source>School, district, network or program</source>
        <translation>Escuela, distrito, red o programa</translation>
    </message>
    <message>
        <source>Schools with the practices that they ticked of themselves. Ticks become “reported by the school”, never findings.</source>
        <translation>Escuelas con las prácticas que ellas mismas marcaron. Las marcas pasan a “dicho por la escuela”, nunca a hallazgos.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Búsqueda</translation>
    </message>
    <message>
        <source>Search for the words apart</source>
        <translation>Buscar las palabras por separado</translation>
    </message>
    <message>
        <source>Search for “{0}”</source>
        <translation>Buscar “{0}”</translation>
    </message>
    <message>
        <source>Search for “{0}” ({1} case)</source>
        <translation>Buscar “{0}” ({1} caso)</translation>
    </message>
    <message>
        <source>Search for “{0}” ({1} cases)</source>
        <translation>Buscar “{0}” ({1} casos)</translation>
    </message>
    <message>
        <source>Second reading</source>
        <translation>Segunda lectura</translation>
    </message>
    <message>
        <source>See, think, wonder</source>
        <translation>Ver, pensar, preguntarse</translation>
    </message>
    <message>
        <source>See: two minutes, only what is written on the card, nothing else.</source>
        <translation>Ver: dos minutos, solo lo que está escrito en la tarjeta, nada más.</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Segunda lectura</translation>
    </message>
    <message>
        <source>Seen again</source>
        <translation>Visto de nuevo</translation>
    </message>
    <message>
        <source>Seen again in part</source>
        <translation>Visto de nuevo en parte</translation>
    </message>
    <message>
        <source>Sending your changes</source>
        <translation>Enviando sus cambios</translation>
    </message>
    <message>
        <source>Sending “{pack}”</source>
        <translation>Enviando “{pack}”</translation>
    </message>
    <message>
        <source>September</source>
        <translation>septiembre</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Setting pages</source>
        <translation>Componiendo páginas</translation>
    </message>
    <message>
        <source>Share of students</source>
        <translation>Porcentaje de estudiantes</translation>
    </message>
    <message>
        <source>Share row after row; keep the three apart.</source>
        <translation>Compartan fila por fila; mantengan las tres cosas aparte.</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Nombre corto</translation>
    </message>
    <message>
        <source>Show a row of the comparison and read what each school does.</source>
        <translation>Muestre una fila de la comparación y lean qué hace cada escuela.</translation>
    </message>
    <message>
        <source>Show all cases</source>
        <translation>Mostrar todos los casos</translation>
    </message>
    <message>
        <source>Show the rows with the names hidden.</source>
        <translation>Muestre las filas con los nombres ocultos.</translation>
    </message>
    <message>
        <source>Show what is documented on design dimension “{0}”</source>
        <translation>Mostrar lo documentado sobre la dimensión de diseño “{0}”</translation>
    </message>
    <message>
        <source>Show what is documented on practice “{0}”</source>
        <translation>Mostrar lo documentado sobre la práctica “{0}”</translation>
    </message>
    <message>
        <source>Show what is documented on student population “{0}”</source>
        <translation>Mostrar lo documentado sobre la población estudiantil “{0}”</translation>
    </message>
    <message>
        <source>Show what schools report of themselves, not researched: “{0}”</source>
        <translation>Mostrar lo que las escuelas dicen de sí mismas, no investigado: “{0}”</translation>
    </message>
    <message>
        <source>Show what the notes were about.</source>
        <translation>Muestre de qué trataban las notas.</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Six questions are the most; remove one to add another.</source>
        <translation>Seis preguntas son el máximo; quite una para agregar otra.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Small: a school under 400, a district under 2,500</source>
        <translation>Pequeño: escuela de menos de 400, distrito de menos de 2,500</translation>
    </message>
    <message>
        <source>So many passages have this that the best were looked for in a part of the team's library; more cases have it than are counted here.</source>
        <translation>Son tantos los pasajes que lo tienen que los mejores se buscaron en una parte de la biblioteca del equipo; lo tienen más casos de los que se cuentan aquí.</translation>
    </message>
    <message>
        <source>Some cases are not complete.</source>
        <translation>Algunos casos no están completos.</translation>
    </message>
    <message>
        <source>Some of what you saved cannot be read. It stays as it is; a backup may have it.</source>
        <translation>Parte de lo que usted guardó no se puede leer. Queda como está; quizá lo tenga una copia de seguridad.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Source numbers</source>
        <translation>Números de las fuentes</translation>
    </message>
    <message>
        <source>Source {0}</source>
        <translation>Fuente {0}</translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>Fuente: {0}</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Sources.</source>
        <translation>Fuentes.</translation>
    </message>
    <message>
        <source>Sources: {0}</source>
        <translation>Fuentes: {0}</translation>
    </message>
    <message>
        <source>South</source>
        <translation>Sur</translation>
    </message>
    <message>
        <source>South Atlantic</source>
        <translation>Atlántico Sur</translation>
    </message>
    <message>
        <source>Southeast</source>
        <translation>Sureste</translation>
    </message>
    <message>
        <source>Southern California</source>
        <translation>Sur de California</translation>
    </message>
    <message>
        <source>Southwest</source>
        <translation>Suroeste</translation>
    </message>
    <message>
        <source>Spreadsheet of schools</source>
        <translation>Hoja de cálculo de escuelas</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Con estrella</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Comienzo</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Comenzó</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>State-run</source>
        <translation>Estatal</translation>
    </message>
    <message>
        <source>Statewide</source>
        <translation>Todo el estado</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Situación</translation>
    </message>
    <message>
        <source>Status: {0}.</source>
        <translation>Situación: {0}.</translation>
    </message>
    <message>
        <source>Steps of the guide to visits: {0}.</source>
        <translation>Pasos de la guía de visitas: {0}.</translation>
    </message>
    <message>
        <source>Sticky notes in two colours: one for ideas, one for questions</source>
        <translation>Notas adhesivas de dos colores: uno para ideas, otro para preguntas</translation>
    </message>
    <message>
        <source>Stop {0}</source>
        <translation>Parada {0}</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Paradas</translation>
    </message>
    <message>
        <source>Storing cases</source>
        <translation>Guardando los casos</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Solidez</translation>
    </message>
    <message>
        <source>Student population</source>
        <translation>Población estudiantil</translation>
    </message>
    <message>
        <source>Student populations</source>
        <translation>Poblaciones estudiantiles</translation>
    </message>
    <message>
        <source>Student populations by case</source>
        <translation>Poblaciones estudiantiles por caso</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Estudiantes</translation>
    </message>
    <message>
        <source>Students enrolled, as each source counts them; a year belongs to every number.</source>
        <translation>Estudiantes inscritos, como los cuenta cada fuente; a cada número le corresponde un año.</translation>
    </message>
    <message>
        <source>Suburban</source>
        <translation>Suburbano</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>domingo</translation>
    </message>
    <message>
        <source>Supports and structures</source>
        <translation>Apoyos y estructuras</translation>
    </message>
    <message>
        <source>System and people</source>
        <translation>Sistema y personas</translation>
    </message>
    <message>
        <source>Tables say where the school might be, how large, and for whom; ask what makes them think so.</source>
        <translation>Las mesas dicen dónde podría estar la escuela, qué tamaño tiene y para quién es; pregunte qué les hace pensarlo.</translation>
    </message>
    <message>
        <source>Tables that can be changed quickly</source>
        <translation>Mesas que se puedan cambiar con rapidez</translation>
    </message>
    <message>
        <source>Take the e-mail address out: {0}.</source>
        <translation>Quite la dirección de correo electrónico: {0}.</translation>
    </message>
    <message>
        <source>Take the telephone number out: {0}.</source>
        <translation>Quite el número de teléfono: {0}.</translation>
    </message>
    <message>
        <source>Taking notes</source>
        <translation>Tomar notas</translation>
    </message>
    <message>
        <source>Taking the case home</source>
        <translation>Se trae el caso a esta computadora</translation>
    </message>
    <message>
        <source>Talk about what surprised people, and what that says about their own school.</source>
        <translation>Conversen sobre lo que sorprendió, y qué dice eso de su propia escuela.</translation>
    </message>
    <message>
        <source>Tape, and a wall with room to stand before it</source>
        <translation>Cinta adhesiva, y una pared con espacio delante</translation>
    </message>
    <message>
        <source>Teach each other</source>
        <translation>Enseñarse unos a otros</translation>
    </message>
    <message>
        <source>Teachers</source>
        <translation>Docentes</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>The address names no host, as in postgresql://person@host/database.</source>
        <translation>La dirección no nombra ningún servidor, como en postgresql://person@host/database.</translation>
    </message>
    <message>
        <source>The address needs the name of a database in small letters, digits and _, as in postgresql://person@host/database.</source>
        <translation>La dirección necesita el nombre de una base de datos en minúsculas, cifras y _, como en postgresql://person@host/database.</translation>
    </message>
    <message>
        <source>The address needs the name of a person in small letters, digits and _, as in postgresql://person@host/database.</source>
        <translation>La dirección necesita el nombre de una persona en minúsculas, cifras y _, como en postgresql://person@host/database.</translation>
    </message>
    <message>
        <source>The address of a team's server looks like postgresql://person@host/database.</source>
        <translation>La dirección del servidor de un equipo es como postgresql://person@host/database.</translation>
    </message>
    <message>
        <source>The address says {0}=, which is not understood here.</source>
        <translation>La dirección dice {0}=, que aquí no se entiende.</translation>
    </message>
    <message>
        <source>The answer key, for the facilitator alone</source>
        <translation>Las respuestas, solo para el facilitador</translation>
    </message>
    <message>
        <source>The attachments could not be sorted ({strerror}); none is lost.</source>
        <translation>Los adjuntos no se pudieron ordenar ({strerror}); no se perdió ninguno.</translation>
    </message>
    <message>
        <source>The backup is not complete and was not kept; try again.</source>
        <translation>La copia de seguridad no está completa y no se conservó; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>el caso</translation>
    </message>
    <message>
        <source>The case as a whole</source>
        <translation>El caso entero</translation>
    </message>
    <message>
        <source>The case has no text of this key.</source>
        <translation>El caso no tiene ningún texto con esta clave.</translation>
    </message>
    <message>
        <source>The case “{0}”</source>
        <translation>el caso “{0}”</translation>
    </message>
    <message>
        <source>The case “{0}” has no finding {1}.</source>
        <translation>El caso “{0}” no tiene el hallazgo {1}.</translation>
    </message>
    <message>
        <source>The case “{0}” has no source {1}.</source>
        <translation>El caso “{0}” no tiene la fuente {1}.</translation>
    </message>
    <message>
        <source>The collection</source>
        <translation>la colección</translation>
    </message>
    <message>
        <source>The collection “{0}”</source>
        <translation>la colección “{0}”</translation>
    </message>
    <message>
        <source>The compare tray was changed.</source>
        <translation>La bandeja de comparación cambió.</translation>
    </message>
    <message>
        <source>The comparison</source>
        <translation>la comparación</translation>
    </message>
    <message>
        <source>The comparison “{0}”</source>
        <translation>la comparación “{0}”</translation>
    </message>
    <message>
        <source>The connection to {0} cannot be made safe: its certificate is missing or is not one that this computer trusts. Nothing was sent; ask whoever keeps the server.</source>
        <translation>La conexión con {0} no se puede hacer segura: su certificado falta o no es uno en que confíe este equipo. No se envió nada; pregunte a quien cuida el servidor.</translation>
    </message>
    <message>
        <source>The content is in English, as the library has it; only headings and fixed words are not.</source>
        <translation>El contenido está en inglés, como lo tiene la biblioteca; solo los títulos y las palabras fijas están en español.</translation>
    </message>
    <message>
        <source>The content was read in anew.</source>
        <translation>El contenido se leyó de nuevo.</translation>
    </message>
    <message>
        <source>The database {0} at {1} holds no team's library. “casestudies team init” makes one of an empty database.</source>
        <translation>La base de datos {0} en {1} no contiene la biblioteca de un equipo. “casestudies team init” crea una en una base de datos vacía.</translation>
    </message>
    <message>
        <source>The database {0} holds a team's library already. Nothing was changed.</source>
        <translation>La base de datos {0} ya contiene la biblioteca de un equipo. No se cambió nada.</translation>
    </message>
    <message>
        <source>The disk failed while the library was in use; the last change was not kept.</source>
        <translation>El disco falló mientras se usaba la biblioteca; el último cambio no se guardó.</translation>
    </message>
    <message>
        <source>The disk is full, so the library is open for reading only and nothing was saved. Make some room and start the program again.</source>
        <translation>El disco está lleno, así que la biblioteca se abrió solo para leer y no se guardó nada. Haga espacio e inicie el programa de nuevo.</translation>
    </message>
    <message>
        <source>The disk is full. The library is as it was before; make some room and try again.</source>
        <translation>El disco está lleno. La biblioteca está como antes; haga espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The disk is full: the library is open for reading, and nothing can be saved. Make some room and start the program again.</source>
        <translation>El disco está lleno: la biblioteca está abierta para leer, y no se puede guardar nada. Haga espacio e inicie el programa de nuevo.</translation>
    </message>
    <message>
        <source>The disk is full: “{0}” was not written; an older file of that name is unchanged.</source>
        <translation>El disco está lleno: “{0}” no se escribió; un archivo anterior con ese nombre queda sin cambios.</translation>
    </message>
    <message>
        <source>The entry in a workshop's record</source>
        <translation>la entrada en el acta de un taller</translation>
    </message>
    <message>
        <source>The entry in a workshop's record “{0}”</source>
        <translation>la entrada en el acta de un taller “{0}”</translation>
    </message>
    <message>
        <source>The entry is compressed in a way that packs do not use; use plain zip (deflate).</source>
        <translation>La entrada está comprimida de un modo que los paquetes no usan; use zip normal (deflate).</translation>
    </message>
    <message>
        <source>The entry is encrypted; a pack has to be readable without a password.</source>
        <translation>La entrada está cifrada; un paquete debe poder leerse sin contraseña.</translation>
    </message>
    <message>
        <source>The entry is larger unpacked than any file of a pack may be.</source>
        <translation>La entrada descomprimida es mayor de lo que puede ser un archivo de un paquete.</translation>
    </message>
    <message>
        <source>The field note</source>
        <translation>la nota de campo</translation>
    </message>
    <message>
        <source>The field note “{0}”</source>
        <translation>la nota de campo “{0}”</translation>
    </message>
    <message>
        <source>The field {0} stands here twice; keep one.</source>
        <translation>El campo {0} está aquí dos veces; deje uno.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>El archivo</translation>
    </message>
    <message>
        <source>The file cannot be read ({reason}).</source>
        <translation>El archivo no se puede leer ({reason}).</translation>
    </message>
    <message>
        <source>The file cannot be read: {0}.</source>
        <translation>No se puede leer el archivo: {0}.</translation>
    </message>
    <message>
        <source>The file cannot be read: {what}.</source>
        <translation>El archivo no se puede leer: {what}.</translation>
    </message>
    <message>
        <source>The file could not be copied to {folder}; nothing was attached ({what}).</source>
        <translation>El archivo no se pudo copiar a {folder}; no se adjuntó nada ({what}).</translation>
    </message>
    <message>
        <source>The file could not be read: {0}.</source>
        <translation>No se pudo leer el archivo: {0}.</translation>
    </message>
    <message>
        <source>The file could not be read: {what}.</source>
        <translation>El archivo no se pudo leer: {what}.</translation>
    </message>
    <message>
        <source>The file could not be read; nothing was attached ({what}).</source>
        <translation>El archivo no se pudo leer; no se adjuntó nada ({what}).</translation>
    </message>
    <message>
        <source>The file has more than {0} lines; it was read no further.</source>
        <translation>El archivo tiene más de {0} renglones; no se siguió leyendo.</translation>
    </message>
    <message>
        <source>The file has more than {most_schools} schools; choose some states.</source>
        <translation>El archivo tiene más de {most_schools} escuelas; elija algunos estados.</translation>
    </message>
    <message>
        <source>The file has no school that could be imported.</source>
        <translation>El archivo no tiene ninguna escuela que se pueda importar.</translation>
    </message>
    <message>
        <source>The file holds a NUL character, so it is not a text file.</source>
        <translation>El archivo contiene un carácter NUL, así que no es un archivo de texto.</translation>
    </message>
    <message>
        <source>The file holds characters that YAML does not allow.</source>
        <translation>El archivo contiene caracteres que YAML no permite.</translation>
    </message>
    <message>
        <source>The file holds more than one document (---).</source>
        <translation>El archivo contiene más de un documento (---).</translation>
    </message>
    <message>
        <source>The file holds more than {0} values.</source>
        <translation>El archivo contiene más de {0} valores.</translation>
    </message>
    <message>
        <source>The file holds no table: no row has two cells or more.</source>
        <translation>El archivo no contiene ninguna tabla: ninguna fila tiene dos celdas o más.</translation>
    </message>
    <message>
        <source>The file is compressed in a way that workshops are not.</source>
        <translation>El archivo está comprimido de un modo en que los talleres no lo están.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>The file is encrypted; it has to be readable without a password.</source>
        <translation>El archivo está cifrado; debe poder leerse sin contraseña.</translation>
    </message>
    <message>
        <source>The file is larger than {0} MB.</source>
        <translation>El archivo supera los {0} MB.</translation>
    </message>
    <message>
        <source>The file is larger than {what} MB, more than a list of references.</source>
        <translation>El archivo es mayor de {what} MB, más que una lista de referencias.</translation>
    </message>
    <message>
        <source>The file is larger than {what} MB; no workshop is.</source>
        <translation>El archivo es mayor de {what} MB; ningún taller lo es.</translation>
    </message>
    <message>
        <source>The file is missing; a pack brings all three vocabulary files or none.</source>
        <translation>Falta el archivo; un paquete trae los tres archivos del vocabulario o ninguno.</translation>
    </message>
    <message>
        <source>The file is missing; every pack needs one.</source>
        <translation>Falta el archivo; todo paquete necesita uno.</translation>
    </message>
    <message>
        <source>The file is not in UTF-8; it was read as Windows text. Check letters with accents.</source>
        <translation>El archivo no está en UTF-8; se leyó como texto de Windows. Revise las letras con acento.</translation>
    </message>
    <message>
        <source>The file is not in UTF-8; save it in that encoding.</source>
        <translation>El archivo no está en UTF-8; guárdelo con esa codificación.</translation>
    </message>
    <message>
        <source>The file is not text in UTF-8.</source>
        <translation>El archivo no es texto en UTF-8.</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>El archivo no está.</translation>
    </message>
    <message>
        <source>The file joins more pieces of text than any list of references does; it was read no further.</source>
        <translation>El archivo une más trozos de texto que cualquier lista de referencias; no se siguió leyendo.</translation>
    </message>
    <message>
        <source>The file lists no reference.</source>
        <translation>El archivo no tiene ninguna referencia.</translation>
    </message>
    <message>
        <source>The file name is too long; choose a shorter one.</source>
        <translation>El nombre del archivo es demasiado largo; elija uno más corto.</translation>
    </message>
    <message>
        <source>The file unpacks to more than {what} MB.</source>
        <translation>El archivo descomprimido ocupa más de {what} MB.</translation>
    </message>
    <message>
        <source>The findings in full</source>
        <translation>Los hallazgos completos</translation>
    </message>
    <message>
        <source>The folder could not be read.</source>
        <translation>No se pudo leer la carpeta.</translation>
    </message>
    <message>
        <source>The folder could not be read: {0}.</source>
        <translation>No se pudo leer la carpeta: {0}.</translation>
    </message>
    <message>
        <source>The folder of the library cannot be written. Nothing was changed; choose another place with --library or --profile.</source>
        <translation>No se puede escribir en la carpeta de la biblioteca. No se cambió nada; elija otro lugar con --library o --profile.</translation>
    </message>
    <message>
        <source>The highlight</source>
        <translation>el resaltado</translation>
    </message>
    <message>
        <source>The highlight “{0}”</source>
        <translation>el resaltado “{0}”</translation>
    </message>
    <message>
        <source>The import of {origin} was undone.</source>
        <translation>La importación de {origin} se deshizo.</translation>
    </message>
    <message>
        <source>The import of {origin} was undone. The one of {origin2} that it had taken the place of is back.</source>
        <translation>La importación de {origin} se deshizo. La de {origin2}, cuyo lugar había tomado, está de vuelta.</translation>
    </message>
    <message>
        <source>The indexes inside the library were made anew.</source>
        <translation>Los índices dentro de la biblioteca se hicieron de nuevo.</translation>
    </message>
    <message>
        <source>The key of the workshop is none of ours.</source>
        <translation>La clave del taller no es de las nuestras.</translation>
    </message>
    <message>
        <source>The library cannot be opened.</source>
        <translation>No se puede abrir la biblioteca.</translation>
    </message>
    <message>
        <source>The library does not hold this any more. When the note was made it said: “{0}”</source>
        <translation>La biblioteca ya no tiene esto. Cuando se hizo la nota decía: “{0}”</translation>
    </message>
    <message>
        <source>The library has a case “{slug}” already, in the pack “{before}”. Nothing was changed.</source>
        <translation>La biblioteca ya tiene un caso “{slug}”, en el paquete “{before}”. No se cambió nada.</translation>
    </message>
    <message>
        <source>The library has an import “{before}” with the id of this pack ({id}). Undo that import, or give the pack another id. Nothing was changed.</source>
        <translation>La biblioteca tiene una importación “{before}” con el id. de este paquete ({id}). Deshaga esa importación, o dé otro id. al paquete. No se cambió nada.</translation>
    </message>
    <message>
        <source>The library has changed since the file was looked at: another import or another window wrote to it. Nothing was imported yet; look again.</source>
        <translation>La biblioteca cambió desde que se examinó el archivo: otra importación u otra ventana escribió en ella. Todavía no se importó nada; examínelo de nuevo.</translation>
    </message>
    <message>
        <source>The library has no case “{case}”.</source>
        <translation>La biblioteca no tiene ningún caso “{case}”.</translation>
    </message>
    <message>
        <source>The library has no case “{case}”. Did you mean {names}?</source>
        <translation>La biblioteca no tiene ningún caso “{case}”. ¿Quiso decir {names}?</translation>
    </message>
    <message>
        <source>The library has no import “{pack}”; it may have been undone already.</source>
        <translation>La biblioteca no tiene ninguna importación “{pack}”; quizá ya se deshizo.</translation>
    </message>
    <message>
        <source>The library has no pack “{key}” that could be published.</source>
        <translation>La biblioteca no tiene ningún paquete “{key}” que se pueda publicar.</translation>
    </message>
    <message>
        <source>The library has no pack “{key}” that could be removed.</source>
        <translation>La biblioteca no tiene ningún paquete “{key}” que se pueda quitar.</translation>
    </message>
    <message>
        <source>The library has no pack “{key}”.</source>
        <translation>La biblioteca no tiene ningún paquete “{key}”.</translation>
    </message>
    <message>
        <source>The library has no pack “{pack}” any more; it may have been removed.</source>
        <translation>La biblioteca ya no tiene el paquete “{pack}”; quizá se quitó.</translation>
    </message>
    <message>
        <source>The library has nothing on {0} ({1}).</source>
        <translation>La biblioteca no tiene nada sobre {0} ({1}).</translation>
    </message>
    <message>
        <source>The library has nothing on {0} ({1}); nearest: {2}.</source>
        <translation>La biblioteca no tiene nada sobre {0} ({1}); lo más cercano: {2}.</translation>
    </message>
    <message>
        <source>The library has “{before}” in the newer version {version}; the one of this file is {version2}. Say that you want the older one. Nothing was changed.</source>
        <translation>La biblioteca tiene “{before}” en la versión más nueva {version}; la de este archivo es {version2}. Diga si quiere la más antigua. No se cambió nada.</translation>
    </message>
    <message>
        <source>The library has “{title}” in its place, which came later. Remove that one first; it goes to the trash too.</source>
        <translation>La biblioteca tiene en su lugar “{title}”, que llegó después. Quite primero ese; también va a la papelera.</translation>
    </message>
    <message>
        <source>The library is damaged. Nothing was deleted; on its next start the program puts the file aside, keeps what can be read of your own work and makes the library anew.</source>
        <translation>La biblioteca está dañada. No se eliminó nada; en su próximo inicio el programa aparta el archivo, conserva lo que se puede leer de su trabajo y hace la biblioteca de nuevo.</translation>
    </message>
    <message>
        <source>The library is damaged. Restore the newest backup, or close the program: its next start puts the file aside, keeps what can be read of your own work and makes the library anew.</source>
        <translation>La biblioteca está dañada. Restaure la copia de seguridad más reciente, o cierre el programa: su próximo inicio aparta el archivo, conserva lo que se puede leer de su trabajo y hace la biblioteca de nuevo.</translation>
    </message>
    <message>
        <source>The library is not there any more: was a stick pulled out, or the file moved? What was saved before is in it. Put it back and go on; what you typed is still on the screen.</source>
        <translation>La biblioteca ya no está: ¿se retiró una memoria, o se movió el archivo? Lo guardado antes está en ella. Póngala de vuelta y continúe; lo que escribió sigue en la pantalla.</translation>
    </message>
    <message>
        <source>The library lacks this case now.</source>
        <translation>Este caso ya no está en la biblioteca.</translation>
    </message>
    <message>
        <source>The library no longer has {gone}; the other cases can still be compared.</source>
        <translation>La biblioteca ya no tiene {gone}; los demás casos todavía se pueden comparar.</translation>
    </message>
    <message>
        <source>The library was changed meanwhile. What was sent stays; publish it again.</source>
        <translation>La biblioteca se cambió mientras tanto. Lo enviado se conserva; vuelva a publicarla.</translation>
    </message>
    <message>
        <source>The library was damaged. It was kept as {file} and made anew.</source>
        <translation>La biblioteca estaba dañada. Se conservó como {file} y se hizo de nuevo.</translation>
    </message>
    <message>
        <source>The library's vocabulary has no “{0}”.</source>
        <translation>El vocabulario de la biblioteca no tiene “{0}”.</translation>
    </message>
    <message>
        <source>The library's vocabulary has no “{0}”; the nearest is “{1}”.</source>
        <translation>El vocabulario de la biblioteca no tiene “{0}”; lo más cercano es “{1}”.</translation>
    </message>
    <message>
        <source>The link asks for “{0}={1}”, which is not known here.</source>
        <translation>El enlace pide “{0}={1}”, que aquí no se conoce.</translation>
    </message>
    <message>
        <source>The list has more than {0} items.</source>
        <translation>La lista tiene más de {0} elementos.</translation>
    </message>
    <message>
        <source>The low grade is above the high grade.</source>
        <translation>El grado bajo está por encima del grado alto.</translation>
    </message>
    <message>
        <source>The lowest grade ({0}) is above the highest ({1}).</source>
        <translation>El grado más bajo ({0}) está por encima del más alto ({1}).</translation>
    </message>
    <message>
        <source>The name of a field has to be a plain word.</source>
        <translation>El nombre de un campo debe ser una palabra simple.</translation>
    </message>
    <message>
        <source>The name of a file may not hold control characters.</source>
        <translation>El nombre de un archivo no puede contener caracteres de control.</translation>
    </message>
    <message>
        <source>The name of an entry may not be an absolute path.</source>
        <translation>El nombre de una entrada no puede ser una ruta absoluta.</translation>
    </message>
    <message>
        <source>The name of an entry may not be empty or hold control characters.</source>
        <translation>El nombre de una entrada no puede estar vacío ni contener caracteres de control.</translation>
    </message>
    <message>
        <source>The name of an entry may not hold a backslash.</source>
        <translation>El nombre de una entrada no puede contener una barra invertida.</translation>
    </message>
    <message>
        <source>The name of an entry may not lead out of the pack (..).</source>
        <translation>El nombre de una entrada no puede llevar fuera del paquete (..).</translation>
    </message>
    <message>
        <source>The newest backup is sound ({day}, {made:%H:%M}).</source>
        <translation>La copia de seguridad más reciente está en buen estado ({day}, {made:%H:%M}).</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>la nota</translation>
    </message>
    <message>
        <source>The note “{0}”</source>
        <translation>la nota “{0}”</translation>
    </message>
    <message>
        <source>The numbers in brackets on the pages before lead to this list.</source>
        <translation>Los números entre corchetes de las páginas anteriores llevan a esta lista.</translation>
    </message>
    <message>
        <source>The pack could not be read: {0}.</source>
        <translation>No se pudo leer el paquete: {0}.</translation>
    </message>
    <message>
        <source>The pack could not be written ({what}).</source>
        <translation>El paquete no se pudo escribir ({what}).</translation>
    </message>
    <message>
        <source>The pack format has no field {0} here.</source>
        <translation>El formato de los paquetes no tiene aquí ningún campo {0}.</translation>
    </message>
    <message>
        <source>The pack format has no file of this name.</source>
        <translation>El formato de los paquetes no tiene ningún archivo con este nombre.</translation>
    </message>
    <message>
        <source>The pack has no case cases/{0}.yaml.</source>
        <translation>El paquete no tiene el caso cases/{0}.yaml.</translation>
    </message>
    <message>
        <source>The pack has no case; expected files like cases/lindsay.yaml.</source>
        <translation>El paquete no tiene ningún caso; se esperaban archivos como cases/lindsay.yaml.</translation>
    </message>
    <message>
        <source>The pack holds more than {0} files.</source>
        <translation>El paquete contiene más de {0} archivos.</translation>
    </message>
    <message>
        <source>The pack is larger than {0} MB.</source>
        <translation>El paquete supera los {0} MB.</translation>
    </message>
    <message>
        <source>The pack is not in the trash any more.</source>
        <translation>El paquete ya no está en la papelera.</translation>
    </message>
    <message>
        <source>The pack or import</source>
        <translation>el paquete o la importación</translation>
    </message>
    <message>
        <source>The pack or import “{0}”</source>
        <translation>el paquete o la importación “{0}”</translation>
    </message>
    <message>
        <source>The pack unpacks to more than {0} MB.</source>
        <translation>El paquete descomprimido supera los {0} MB.</translation>
    </message>
    <message>
        <source>The pack {0} was not read in, and nothing was changed.</source>
        <translation>El paquete {0} no se importó y no se cambió nada.</translation>
    </message>
    <message>
        <source>The pack “{id}” has a case “{slug}”, which is in the pack “{pack}” already. Nothing was changed; give one of them another slug.</source>
        <translation>El paquete “{id}” tiene un caso “{slug}”, que ya está en el paquete “{pack}”. No se cambió nada; dé a uno de ellos otro nombre corto.</translation>
    </message>
    <message>
        <source>The pack “{pack}” is not shown: {error}</source>
        <translation>El paquete “{pack}” no se muestra: {error}</translation>
    </message>
    <message>
        <source>The profile could not be written: {0}.</source>
        <translation>No se pudo escribir el perfil: {0}.</translation>
    </message>
    <message>
        <source>The program does not understand content that it has just stored itself. This is a mistake in Case Studies and not in your library: the file stays as it is and your own work is safe. Please report it, with the log.</source>
        <translation>El programa no entiende contenido que él mismo acaba de guardar. Es un error de Case Studies y no de su biblioteca: el archivo queda como está y su trabajo está a salvo. Infórmelo, por favor, con el registro.</translation>
    </message>
    <message>
        <source>The project file declares a document type, which no project needs and which can hide text that grows without bound; it was not read.</source>
        <translation>El archivo del proyecto declara un tipo de documento, que ningún proyecto necesita y que puede ocultar texto que crece sin límite; no se leyó.</translation>
    </message>
    <message>
        <source>The project file has more parts, or deeper ones, than any project.</source>
        <translation>El archivo del proyecto tiene más partes, o más profundas, que cualquier proyecto.</translation>
    </message>
    <message>
        <source>The project file in this .qdpx is damaged or locked by a password.</source>
        <translation>El archivo del proyecto en este .qdpx está dañado o protegido con contraseña.</translation>
    </message>
    <message>
        <source>The project file is empty.</source>
        <translation>El archivo del proyecto está vacío.</translation>
    </message>
    <message>
        <source>The project file is larger than {what} MB.</source>
        <translation>El archivo del proyecto es mayor de {what} MB.</translation>
    </message>
    <message>
        <source>The project file is not readable as XML (line {0}).</source>
        <translation>El archivo del proyecto no se puede leer como XML (renglón {0}).</translation>
    </message>
    <message>
        <source>The project file is not readable as XML.</source>
        <translation>El archivo del proyecto no se puede leer como XML.</translation>
    </message>
    <message>
        <source>The project has more than {most_quotations} quotations.</source>
        <translation>El proyecto tiene más de {most_quotations} citas.</translation>
    </message>
    <message>
        <source>The project has no coded text: only quotations with a code become findings.</source>
        <translation>El proyecto no tiene texto codificado: solo las citas con un código pasan a ser hallazgos.</translation>
    </message>
    <message>
        <source>The project holds more than {most_entries} files.</source>
        <translation>El proyecto contiene más de {most_entries} archivos.</translation>
    </message>
    <message>
        <source>The rest of the pack was not looked at.</source>
        <translation>No se revisó el resto del paquete.</translation>
    </message>
    <message>
        <source>The same phrase stands under {0} already.</source>
        <translation>La misma frase ya está en {0}.</translation>
    </message>
    <message>
        <source>The same text stands in this file already; write each finding once.</source>
        <translation>El mismo texto ya está en este archivo; escriba cada hallazgo una sola vez.</translation>
    </message>
    <message>
        <source>The saved search</source>
        <translation>la búsqueda guardada</translation>
    </message>
    <message>
        <source>The saved search “{0}”</source>
        <translation>la búsqueda guardada “{0}”</translation>
    </message>
    <message>
        <source>The school profile</source>
        <translation>el perfil de escuela</translation>
    </message>
    <message>
        <source>The school profile “{0}”</source>
        <translation>el perfil de escuela “{0}”</translation>
    </message>
    <message>
        <source>The search index is not there, of other content or damaged; it can be made anew.</source>
        <translation>El índice de búsqueda falta, es de otro contenido o está dañado; se puede hacer de nuevo.</translation>
    </message>
    <message>
        <source>The search index is that of this content.</source>
        <translation>El índice de búsqueda es el de este contenido.</translation>
    </message>
    <message>
        <source>The search index was made anew.</source>
        <translation>El índice de búsqueda se hizo de nuevo.</translation>
    </message>
    <message>
        <source>The server at {0} does not let {1} in from here.</source>
        <translation>El servidor en {0} no deja entrar a {1} desde aquí.</translation>
    </message>
    <message>
        <source>The server at {0} does not take {1} with this password.</source>
        <translation>El servidor en {0} no acepta a {1} con esta contraseña.</translation>
    </message>
    <message>
        <source>The server at {0} lacks {1}, with which a team finds words that are alike. It comes with PostgreSQL (Debian: postgresql-15, elsewhere postgresql-contrib); ask whoever keeps the server to install it. Nothing was changed.</source>
        <translation>Al servidor en {0} le falta {1}, con lo que un equipo encuentra palabras parecidas. Viene con PostgreSQL (en Debian, postgresql-15; en otros sistemas, postgresql-contrib); pida a quien cuida el servidor que lo instale. No se cambió nada.</translation>
    </message>
    <message>
        <source>The source was seen again on {0}, before its own date ({1}); one of the two is wrong.</source>
        <translation>La fuente se volvió a ver el {0}, antes de su propia fecha ({1}); una de las dos es errónea.</translation>
    </message>
    <message>
        <source>The star</source>
        <translation>la estrella</translation>
    </message>
    <message>
        <source>The star “{0}”</source>
        <translation>la estrella “{0}”</translation>
    </message>
    <message>
        <source>The students we have in mind</source>
        <translation>Los estudiantes en que pensamos</translation>
    </message>
    <message>
        <source>The students whom we have in mind:</source>
        <translation>Los estudiantes en que pensamos:</translation>
    </message>
    <message>
        <source>The summary has {0} words; {1} to {2} are allowed.</source>
        <translation>El resumen tiene {0} palabras; se permiten de {1} a {2}.</translation>
    </message>
    <message>
        <source>The table has more than {most_schools} rows, which is more than can be imported at once; divide it.</source>
        <translation>La tabla tiene más de {most_schools} filas, más de lo que se puede importar a la vez; divídala.</translation>
    </message>
    <message>
        <source>The table has {0} columns; at most {1} are read.</source>
        <translation>La tabla tiene {0} columnas; se leen como máximo {1}.</translation>
    </message>
    <message>
        <source>The team has no pack “{key}”.</source>
        <translation>El equipo no tiene ningún paquete “{key}”.</translation>
    </message>
    <message>
        <source>The team has “{title}” in the newer version {version}; this is {version2}. Say that you want the older one. Nothing was changed.</source>
        <translation>El equipo tiene “{title}” en la versión {version}, más nueva; esta es la {version2}. Diga que quiere la más antigua. No se cambió nada.</translation>
    </message>
    <message>
        <source>The team responds</source>
        <translation>El equipo responde</translation>
    </message>
    <message>
        <source>The team says what it heard and what it will do next.</source>
        <translation>El equipo dice qué escuchó y qué hará ahora.</translation>
    </message>
    <message>
        <source>The team sits apart and only listens.</source>
        <translation>El equipo se sienta aparte y solo escucha.</translation>
    </message>
    <message>
        <source>The team talks, all others listen. Then questions with short answers.</source>
        <translation>El equipo habla, los demás escuchan. Luego, preguntas de respuesta corta.</translation>
    </message>
    <message>
        <source>The team tells its school and its question in five minutes; nobody interrupts.</source>
        <translation>El equipo presenta su escuela y su pregunta en cinco minutos; nadie interrumpe.</translation>
    </message>
    <message>
        <source>The team's library has no case “{case}” any more.</source>
        <translation>La biblioteca del equipo ya no tiene el caso “{case}”.</translation>
    </message>
    <message>
        <source>The team's library is of a newer version of this program. Install that one to go on with the team; what you write is kept here.</source>
        <translation>La biblioteca del equipo es de una versión más nueva de este programa. Instálela para seguir con el equipo; lo que usted escriba se guarda aquí.</translation>
    </message>
    <message>
        <source>The team's library is of an earlier version of this program. Whoever keeps the server makes a backup and restores it with this version. What you write is kept here.</source>
        <translation>La biblioteca del equipo es de una versión anterior de este programa. Quien cuida el servidor hace una copia y la restaura con esta versión. Lo que usted escriba se guarda aquí.</translation>
    </message>
    <message>
        <source>The team's server at {0} does not answer.</source>
        <translation>El servidor del equipo en {0} no responde.</translation>
    </message>
    <message>
        <source>The team's server has no library.</source>
        <translation>El servidor del equipo no tiene biblioteca.</translation>
    </message>
    <message>
        <source>The team's server refused.</source>
        <translation>El servidor del equipo se negó.</translation>
    </message>
    <message>
        <source>The text has more than {0} characters.</source>
        <translation>El texto tiene más de {0} caracteres.</translation>
    </message>
    <message>
        <source>The text has no {0}; a phrase tells nothing that the text does not.</source>
        <translation>El texto no tiene {0}; una frase no dice nada que el texto no diga.</translation>
    </message>
    <message>
        <source>The text holds a control character; take it out.</source>
        <translation>El texto contiene un carácter de control; quítelo.</translation>
    </message>
    <message>
        <source>The text holds an invisible character; take it out.</source>
        <translation>El texto contiene un carácter invisible; quítelo.</translation>
    </message>
    <message>
        <source>The texts of the core library are in English: search for English words.</source>
        <translation>Los textos de la biblioteca base están en inglés: busque con palabras en inglés.</translation>
    </message>
    <message>
        <source>The thing</source>
        <translation>el elemento</translation>
    </message>
    <message>
        <source>The thing “{0}”</source>
        <translation>el elemento “{0}”</translation>
    </message>
    <message>
        <source>The tray holds at most {most_cases} cases, as many as one comparison. Take one out first.</source>
        <translation>La bandeja tiene como máximo {most_cases} casos, tantos como una comparación. Quite uno primero.</translation>
    </message>
    <message>
        <source>The two passwords are not the same. Nothing was changed.</source>
        <translation>Las dos contraseñas no son iguales. No se cambió nada.</translation>
    </message>
    <message>
        <source>The values are nested over {0} levels deep.</source>
        <translation>Los valores están anidados en más de {0} niveles.</translation>
    </message>
    <message>
        <source>The version of this file is unknown.</source>
        <translation>La versión de este archivo es desconocida.</translation>
    </message>
    <message>
        <source>The visit</source>
        <translation>la visita</translation>
    </message>
    <message>
        <source>The visit “{0}”</source>
        <translation>la visita “{0}”</translation>
    </message>
    <message>
        <source>The way</source>
        <translation>El recorrido</translation>
    </message>
    <message>
        <source>The whole form</source>
        <translation>El formulario completo</translation>
    </message>
    <message>
        <source>The window: {0}</source>
        <translation>La ventana: {0}</translation>
    </message>
    <message>
        <source>The workbook holds more than {0} MB of cells, which is more than can be read; save the sheet as CSV.</source>
        <translation>El libro contiene más de {0} MB de celdas, más de lo que se puede leer; guarde la hoja como CSV.</translation>
    </message>
    <message>
        <source>The workbook is damaged, or not what its name says; it cannot be read.</source>
        <translation>El libro está dañado o no es lo que dice su nombre; no se puede leer.</translation>
    </message>
    <message>
        <source>The workbook is protected by a password; save it without one.</source>
        <translation>El libro está protegido con contraseña; guárdelo sin ella.</translation>
    </message>
    <message>
        <source>The workshop</source>
        <translation>el taller</translation>
    </message>
    <message>
        <source>The workshop could not be written: {strerror}.</source>
        <translation>El taller no se pudo escribir: {strerror}.</translation>
    </message>
    <message>
        <source>The workshop in this file is damaged.</source>
        <translation>El taller de este archivo está dañado.</translation>
    </message>
    <message>
        <source>The workshop in this file is not text in UTF-8.</source>
        <translation>El taller de este archivo no es texto en UTF-8.</translation>
    </message>
    <message>
        <source>The workshop “{0}”</source>
        <translation>el taller “{0}”</translation>
    </message>
    <message>
        <source>The year {0} is that of no visiting note (none of them has a year).</source>
        <translation>El año {0} no es el de ninguna nota de visita (ninguna tiene año).</translation>
    </message>
    <message>
        <source>The year {0} is that of no visiting note ({1}).</source>
        <translation>El año {0} no es el de ninguna nota de visita ({1}).</translation>
    </message>
    <message>
        <source>The zip file holds more than {0} entries.</source>
        <translation>El archivo zip contiene más de {0} entradas.</translation>
    </message>
    <message>
        <source>The zip file holds this name twice.</source>
        <translation>El archivo zip contiene dos veces este nombre.</translation>
    </message>
    <message>
        <source>There are more faults than these; the file was read no further.</source>
        <translation>Hay más errores que estos; no se siguió leyendo el archivo.</translation>
    </message>
    <message>
        <source>There are {0} more problems.</source>
        <translation>Hay {0} problemas más.</translation>
    </message>
    <message>
        <source>There is no backup at this place.</source>
        <translation>No hay ninguna copia de seguridad en este lugar.</translation>
    </message>
    <message>
        <source>There is no backup of this name.</source>
        <translation>No hay ninguna copia de seguridad con este nombre.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Todavía no hay ninguna copia de seguridad.</translation>
    </message>
    <message>
        <source>There is no case to make packets of.</source>
        <translation>No hay ningún caso con que hacer carpetas.</translation>
    </message>
    <message>
        <source>There is no database {0} at {1}.</source>
        <translation>No hay ninguna base de datos {0} en {1}.</translation>
    </message>
    <message>
        <source>There is no dimension “{given}”; {hint}.</source>
        <translation>No hay ninguna dimensión “{given}”; {hint}.</translation>
    </message>
    <message>
        <source>There is no export format “{0}”; choose one of {1}.</source>
        <translation>No hay ningún formato de exportación “{0}”; elija uno de {1}.</translation>
    </message>
    <message>
        <source>There is no folder “{0}”; nothing was written.</source>
        <translation>No hay ninguna carpeta “{0}”; no se escribió nada.</translation>
    </message>
    <message>
        <source>There is no folder “{parent}”; nothing was written.</source>
        <translation>No hay ninguna carpeta “{parent}”; no se escribió nada.</translation>
    </message>
    <message>
        <source>There is no hand-out “{key}”; choose some of {keys}.</source>
        <translation>No existe “{key}” entre las hojas para repartir; elija entre {keys}.</translation>
    </message>
    <message>
        <source>There is no kind of file “{kind}”; there are {kinds}.</source>
        <translation>No hay ningún tipo de archivo “{kind}”; los hay: {kinds}.</translation>
    </message>
    <message>
        <source>There is no library at this place; nothing was changed.</source>
        <translation>No hay ninguna biblioteca en este lugar; no se cambió nada.</translation>
    </message>
    <message>
        <source>There is no population “{given}”; {hint}.</source>
        <translation>No hay ninguna población “{given}”; {hint}.</translation>
    </message>
    <message>
        <source>There is no room for the search index, neither in its folder nor in a temporary one ({0}). Make some room and try again.</source>
        <translation>No hay espacio para el índice de búsqueda, ni en su carpeta ni en una temporal ({0}). Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There is no row to make packets of; choose some for the agenda.</source>
        <translation>No hay ninguna fila con que hacer carpetas; elija algunas para la agenda.</translation>
    </message>
    <message>
        <source>There is no workshop template “{key}”; choose one of {keys}.</source>
        <translation>No existe la plantilla de taller “{key}”; elija una de {keys}.</translation>
    </message>
    <message>
        <source>There is nothing here; expected a pack's folder or a .casepack file.</source>
        <translation>Aquí no hay nada; se esperaba la carpeta de un paquete o un archivo .casepack.</translation>
    </message>
    <message>
        <source>There is {0} more problem.</source>
        <translation>Hay {0} problema más.</translation>
    </message>
    <message>
        <source>Think: what might be behind it? Say what makes you think so.</source>
        <translation>Pensar: ¿qué podría haber detrás? Diga qué le hace pensarlo.</translation>
    </message>
    <message>
        <source>This JSON holds no list of references.</source>
        <translation>Este JSON no contiene ninguna lista de referencias.</translation>
    </message>
    <message>
        <source>This backup is damaged and cannot be used. Nothing was changed; choose another one.</source>
        <translation>Esta copia de seguridad está dañada y no se puede usar. No se cambió nada; elija otra.</translation>
    </message>
    <message>
        <source>This belongs to {0}; only they can say who sees it.</source>
        <translation>Esto es de {0}; solo esa persona puede decir quién lo ve.</translation>
    </message>
    <message>
        <source>This case cannot be read.</source>
        <translation>Este caso no se puede leer.</translation>
    </message>
    <message>
        <source>This case cannot be read: it has more than {most_findings} findings.</source>
        <translation>Este caso no se puede leer: tiene más de {most_findings} hallazgos.</translation>
    </message>
    <message>
        <source>This case cannot be read: it has more than {most_sources} sources.</source>
        <translation>Este caso no se puede leer: tiene más de {most_sources} fuentes.</translation>
    </message>
    <message>
        <source>This case cannot be read: its place is not on the earth.</source>
        <translation>Este caso no se puede leer: su lugar no está en la Tierra.</translation>
    </message>
    <message>
        <source>This case cannot be read: its version is unknown.</source>
        <translation>Este caso no se puede leer: su versión es desconocida.</translation>
    </message>
    <message>
        <source>This case cannot be read: one part stands twice.</source>
        <translation>Este caso no se puede leer: una parte está dos veces.</translation>
    </message>
    <message>
        <source>This case cannot be read: two findings have one id.</source>
        <translation>Este caso no se puede leer: dos hallazgos tienen el mismo id.</translation>
    </message>
    <message>
        <source>This case cannot be read: two sources have one key.</source>
        <translation>Este caso no se puede leer: dos fuentes tienen la misma clave.</translation>
    </message>
    <message>
        <source>This case was saved by a newer version of Case Studies.</source>
        <translation>Este caso lo guardó una versión más nueva de Case Studies.</translation>
    </message>
    <message>
        <source>This collection cannot be read.</source>
        <translation>Esta colección no se puede leer.</translation>
    </message>
    <message>
        <source>This comparison cannot be read.</source>
        <translation>Esta comparación no se puede leer.</translation>
    </message>
    <message>
        <source>This comparison cannot be read: a choice is neither yes nor no.</source>
        <translation>Esta comparación no se puede leer: una opción no es ni sí ni no.</translation>
    </message>
    <message>
        <source>This comparison cannot be read: a filter is not a name.</source>
        <translation>Esta comparación no se puede leer: un filtro no es un nombre.</translation>
    </message>
    <message>
        <source>This comparison cannot be read: a number of rows is not one.</source>
        <translation>Esta comparación no se puede leer: un número de filas no lo es.</translation>
    </message>
    <message>
        <source>This comparison cannot be read: a question has no words.</source>
        <translation>Esta comparación no se puede leer: una pregunta no tiene palabras.</translation>
    </message>
    <message>
        <source>This comparison cannot be read: a question's findings have no names.</source>
        <translation>Esta comparación no se puede leer: los hallazgos de una pregunta no tienen nombres.</translation>
    </message>
    <message>
        <source>This comparison cannot be read: its cases are not a list of names.</source>
        <translation>Esta comparación no se puede leer: sus casos no son una lista de nombres.</translation>
    </message>
    <message>
        <source>This comparison cannot be read: its questions are not a list.</source>
        <translation>Esta comparación no se puede leer: sus preguntas no son una lista.</translation>
    </message>
    <message>
        <source>This comparison cannot be read: its shading is unknown.</source>
        <translation>Esta comparación no se puede leer: su sombreado es desconocido.</translation>
    </message>
    <message>
        <source>This comparison cannot be read: its version is unknown.</source>
        <translation>Esta comparación no se puede leer: su versión es desconocida.</translation>
    </message>
    <message>
        <source>This comparison cannot be read: its {name} are unknown.</source>
        <translation>Esta comparación no se puede leer: desconocido: {name}.</translation>
    </message>
    <message>
        <source>This comparison cannot be read: its {name} rows are not a list of names.</source>
        <translation>Esta comparación no se puede leer: no es una lista de nombres (filas: {name}).</translation>
    </message>
    <message>
        <source>This comparison was saved by a newer version of Case Studies.</source>
        <translation>Esta comparación la guardó una versión más nueva de Case Studies.</translation>
    </message>
    <message>
        <source>This entry of the zip file is damaged.</source>
        <translation>Esta entrada del archivo zip está dañada.</translation>
    </message>
    <message>
        <source>This field is missing</source>
        <translation>Falta este campo</translation>
    </message>
    <message>
        <source>This field is missing; it has to be there.</source>
        <translation>Falta este campo; es obligatorio.</translation>
    </message>
    <message>
        <source>This field is missing; write null where the year is not known.</source>
        <translation>Falta este campo; escriba null si no se conoce el año.</translation>
    </message>
    <message>
        <source>This file is not a Case Studies library. Nothing was changed; move the file away or choose another one with --library.</source>
        <translation>Este archivo no es una biblioteca de Case Studies. No se cambió nada; mueva el archivo o elija otro con --library.</translation>
    </message>
    <message>
        <source>This is a binary workbook (.xlsb), which is not read; save it as .xlsx or as CSV and import that.</source>
        <translation>Este es un libro binario (.xlsb), que no se lee; guárdelo como .xlsx o como CSV e importe ese.</translation>
    </message>
    <message>
        <source>This is a file; expected a folder of this name.</source>
        <translation>Esto es un archivo; se esperaba una carpeta con este nombre.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Esto es una carpeta, no un archivo.</translation>
    </message>
    <message>
        <source>This is a folder; expected a file of this name.</source>
        <translation>Esto es una carpeta; se esperaba un archivo con este nombre.</translation>
    </message>
    <message>
        <source>This is a pack with the id of the core library, which only a new version of the program replaces. Nothing was changed.</source>
        <translation>Este es un paquete con el id. de la biblioteca base, que solo reemplaza una versión nueva del programa. No se cambió nada.</translation>
    </message>
    <message>
        <source>This is a packed file, but no workbook that can be read.</source>
        <translation>Es un archivo comprimido, pero no un libro que se pueda leer.</translation>
    </message>
    <message>
        <source>This is a workbook of an old kind (.xls); save it as .xlsx or as CSV and import that.</source>
        <translation>Es un libro de un tipo antiguo (.xls); guárdelo como .xlsx o como CSV e importe ese.</translation>
    </message>
    <message>
        <source>This is neither a folder nor a file; expected a pack's folder or a .casepack file.</source>
        <translation>Esto no es ni una carpeta ni un archivo; se esperaba la carpeta de un paquete o un archivo .casepack.</translation>
    </message>
    <message>
        <source>This is no REFI-QDA project: it holds no file that ends in .qde.</source>
        <translation>Este no es un proyecto REFI-QDA: no contiene ningún archivo que termine en .qde.</translation>
    </message>
    <message>
        <source>This is no REFI-QDA project: its main part is no Project.</source>
        <translation>Este no es un proyecto REFI-QDA: su parte principal no es Project.</translation>
    </message>
    <message>
        <source>This is no REFI-QDA project: no zip file, or a damaged one.</source>
        <translation>Este no es un proyecto REFI-QDA: no es un archivo zip, o está dañado.</translation>
    </message>
    <message>
        <source>This is no address of a server: {0}</source>
        <translation>Esto no es la dirección de un servidor: {0}</translation>
    </message>
    <message>
        <source>This is no file of a year of the Canopy survey that is known (2019 to 2024).</source>
        <translation>Este no es un archivo de un año conocido de la encuesta Canopy (2019 a 2024).</translation>
    </message>
    <message>
        <source>This is no file that can be imported: {0}.</source>
        <translation>No es un archivo que se pueda importar: {0}.</translation>
    </message>
    <message>
        <source>This is no file that can be read: neither text nor a workbook.</source>
        <translation>No es un archivo que se pueda leer: ni texto ni libro.</translation>
    </message>
    <message>
        <source>This is no list of references: BibTeX begins with @ and a kind, RIS with TY, CSL-JSON with [.</source>
        <translation>Esta no es una lista de referencias: BibTeX comienza con @ y un tipo, RIS con TY, CSL-JSON con [.</translation>
    </message>
    <message>
        <source>This is no longer saved; it may have been deleted in another window.</source>
        <translation>Esto ya no está guardado; quizá se eliminó en otra ventana.</translation>
    </message>
    <message>
        <source>This is no workshop of Case Studies.</source>
        <translation>Este no es un taller de Case Studies.</translation>
    </message>
    <message>
        <source>This is not JSON as CSL-JSON has it.</source>
        <translation>Esto no es JSON como lo usa CSL-JSON.</translation>
    </message>
    <message>
        <source>This is not a link to a search; one begins with “{0}”.</source>
        <translation>Esto no es un enlace a una búsqueda; empiezan con “{0}”.</translation>
    </message>
    <message>
        <source>This is not a readable .casepack: it is no zip file, or a damaged one.</source>
        <translation>Esto no es un .casepack legible: no es un archivo zip, o está dañado.</translation>
    </message>
    <message>
        <source>This is not a readable .workshop file: it is no zip file, or a damaged one.</source>
        <translation>Este no es un archivo .workshop legible: no es un archivo zip, o está dañado.</translation>
    </message>
    <message>
        <source>This is not a school profile: {plain}.</source>
        <translation>Este no es un perfil de escuela: {plain}.</translation>
    </message>
    <message>
        <source>This is not an ordinary file.</source>
        <translation>Esto no es un archivo normal.</translation>
    </message>
    <message>
        <source>This is not valid YAML: {0}.</source>
        <translation>Esto no es YAML válido: {0}.</translation>
    </message>
    <message>
        <source>This is too large to be a school's profile.</source>
        <translation>Esto es demasiado grande para ser el perfil de una escuela.</translation>
    </message>
    <message>
        <source>This library cannot be written (it is on read-only media or in a protected folder), so nothing was saved.</source>
        <translation>No se puede escribir en esta biblioteca (está en un medio de solo lectura o en una carpeta protegida), así que no se guardó nada.</translation>
    </message>
    <message>
        <source>This library has no practices, dimensions, groups of students or terms beside those of the core library. Nothing was sent.</source>
        <translation>Esta biblioteca no tiene prácticas, dimensiones, grupos de estudiantes ni términos además de los de la biblioteca base. No se envió nada.</translation>
    </message>
    <message>
        <source>This library has no {gone}; what the workshop shows came in its file.</source>
        <translation>Esta biblioteca no tiene {gone}; lo que muestra el taller vino en su archivo.</translation>
    </message>
    <message>
        <source>This library is joined to a team already. Leave that one first.</source>
        <translation>Esta biblioteca ya está unida a un equipo. Deje ese primero.</translation>
    </message>
    <message>
        <source>This library is joined to no team.</source>
        <translation>Esta biblioteca no está unida a ningún equipo.</translation>
    </message>
    <message>
        <source>This library is not complete or of an older version, and cannot be brought up to date where it is. Copy it to a folder that can be written and open the copy.</source>
        <translation>Esta biblioteca no está completa o es de una versión anterior, y no se puede actualizar donde está. Cópiela a una carpeta en que se pueda escribir y abra la copia.</translation>
    </message>
    <message>
        <source>This library is read-only; nothing can be attached.</source>
        <translation>Esta biblioteca es de solo lectura; no se puede adjuntar nada.</translation>
    </message>
    <message>
        <source>This library was made by a newer version of Case Studies. Nothing was changed; open it with that version or choose another library with --library.</source>
        <translation>Esta biblioteca la hizo una versión más nueva de Case Studies. No se cambió nada; ábrala con esa versión o elija otra biblioteca con --library.</translation>
    </message>
    <message>
        <source>This library was not closed properly and cannot be repaired where it is. Copy it, with the files beside it, to a folder that can be written and open the copy.</source>
        <translation>Esta biblioteca no se cerró bien y no se puede reparar donde está. Cópiela, con los archivos que tiene al lado, a una carpeta en que se pueda escribir y abra la copia.</translation>
    </message>
    <message>
        <source>This names another case ({0}).</source>
        <translation>Esto nombra otro caso ({0}).</translation>
    </message>
    <message>
        <source>This note was changed elsewhere meanwhile; it is kept as it is now.</source>
        <translation>Esta nota se cambió entretanto en otra parte; se conserva como está ahora.</translation>
    </message>
    <message>
        <source>This pack cannot be shared yet; see what is still to be done.</source>
        <translation>Este paquete todavía no se puede compartir; vea lo que falta por hacer.</translation>
    </message>
    <message>
        <source>This passage is no longer in the library; nothing is like it.</source>
        <translation>Este pasaje ya no está en la biblioteca; nada se le parece.</translation>
    </message>
    <message>
        <source>This photo cannot be read, so its position cannot be taken out; nothing was attached.</source>
        <translation>Esta foto no se puede leer, así que no se le puede quitar la posición; no se adjuntó nada.</translation>
    </message>
    <message>
        <source>This program reads packs of schema {0}; this pack says {1}. A newer program may read it.</source>
        <translation>Este programa lee paquetes del esquema {0}; este paquete indica {1}. Quizá lo lea una versión más nueva del programa.</translation>
    </message>
    <message>
        <source>This should be a list of at most {most_items}.</source>
        <translation>Esto debería ser una lista de {most_items} como máximo.</translation>
    </message>
    <message>
        <source>This should be a set of fields.</source>
        <translation>Esto debería ser un conjunto de campos.</translation>
    </message>
    <message>
        <source>This should be a text of 1 to {most_name} characters.</source>
        <translation>Esto debería ser un texto de 1 a {most_name} caracteres.</translation>
    </message>
    <message>
        <source>This should be a time with its zone.</source>
        <translation>Esto debería ser una hora con su zona.</translation>
    </message>
    <message>
        <source>This should be {0}.</source>
        <translation>Esto debería ser {0}.</translation>
    </message>
    <message>
        <source>This stop is not in the plan, was declined, or its case is gone.</source>
        <translation>Esta parada no está en el plan, se rechazó, o su caso ya no existe.</translation>
    </message>
    <message>
        <source>This text has {0} characters; {1} to {2} are allowed.</source>
        <translation>Este texto tiene {0} caracteres; se permiten de {1} a {2}.</translation>
    </message>
    <message>
        <source>This visit cannot be read.</source>
        <translation>Esta visita no se puede leer.</translation>
    </message>
    <message>
        <source>This visit cannot be read: its version is unknown.</source>
        <translation>Esta visita no se puede leer: su versión es desconocida.</translation>
    </message>
    <message>
        <source>This visit cannot be read: this should be {wanted}.</source>
        <translation>Esta visita no se puede leer: esto debería ser {wanted}.</translation>
    </message>
    <message>
        <source>This visit cannot be read: two stops have one id.</source>
        <translation>Esta visita no se puede leer: dos paradas tienen el mismo id.</translation>
    </message>
    <message>
        <source>This visit has no stop yet that could be put on a map.</source>
        <translation>Esta visita aún no tiene ninguna parada que se pueda poner en un mapa.</translation>
    </message>
    <message>
        <source>This visit has no stop yet; a packet would be empty.</source>
        <translation>Esta visita aún no tiene paradas; una carpeta estaría vacía.</translation>
    </message>
    <message>
        <source>This visit was saved by a newer version of Case Studies.</source>
        <translation>Esta visita la guardó una versión más nueva de Case Studies.</translation>
    </message>
    <message>
        <source>This workshop cannot be read.</source>
        <translation>Este taller no se puede leer.</translation>
    </message>
    <message>
        <source>This workshop cannot be read: a choice is neither yes nor no.</source>
        <translation>Este taller no se puede leer: una opción no es ni sí ni no.</translation>
    </message>
    <message>
        <source>This workshop cannot be read: an activity has no id.</source>
        <translation>Este taller no se puede leer: una actividad no tiene id.</translation>
    </message>
    <message>
        <source>This workshop cannot be read: its version is unknown.</source>
        <translation>Este taller no se puede leer: su versión es desconocida.</translation>
    </message>
    <message>
        <source>This workshop cannot be read: its {words} are more than {most_items}.</source>
        <translation>Este taller no se puede leer: {words}: son más de {most_items}.</translation>
    </message>
    <message>
        <source>This workshop cannot be read: its {words} are not a list of texts.</source>
        <translation>Este taller no se puede leer: {words}: no es una lista de textos.</translation>
    </message>
    <message>
        <source>This workshop cannot be read: its {words} are not a list.</source>
        <translation>Este taller no se puede leer: {words}: no es una lista.</translation>
    </message>
    <message>
        <source>This workshop cannot be read: its {words} has more than {most} characters.</source>
        <translation>Este taller no se puede leer: {words}: tiene más de {most} caracteres.</translation>
    </message>
    <message>
        <source>This workshop cannot be read: its {words} is not a number from 0 to {most}.</source>
        <translation>Este taller no se puede leer: {words}: no es un número de 0 a {most}.</translation>
    </message>
    <message>
        <source>This workshop cannot be read: its {words} is not a text.</source>
        <translation>Este taller no se puede leer: {words}: no es un texto.</translation>
    </message>
    <message>
        <source>This workshop cannot be read: two activities have one id.</source>
        <translation>Este taller no se puede leer: dos actividades tienen el mismo id.</translation>
    </message>
    <message>
        <source>This workshop was saved by a newer version of Case Studies.</source>
        <translation>Este taller lo guardó una versión más nueva de Case Studies.</translation>
    </message>
    <message>
        <source>Three minutes each, then one question</source>
        <translation>Tres minutos cada uno, luego una pregunta</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>jueves</translation>
    </message>
    <message>
        <source>Ticks</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Timeline by dimension</source>
        <translation>Cronología por dimensión</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>Para saber</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Pueblo</translation>
    </message>
    <message>
        <source>Transfer school</source>
        <translation>Escuela de transferencia</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Bandeja</translation>
    </message>
    <message>
        <source>Tri-State area</source>
        <translation>Área triestatal</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>martes</translation>
    </message>
    <message>
        <source>Two minutes of silence at each row.</source>
        <translation>Dos minutos de silencio en cada fila.</translation>
    </message>
    <message>
        <source>Type a question to add it.</source>
        <translation>Escriba una pregunta para agregarla.</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Deshecho: {0}</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Upper Midwest</source>
        <translation>Alto Medio Oeste</translation>
    </message>
    <message>
        <source>Urban</source>
        <translation>Urbano</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Version {0}, {1}</source>
        <translation>Versión {0}, {1}</translation>
    </message>
    <message>
        <source>Visit no.</source>
        <translation>Visita n.º</translation>
    </message>
    <message>
        <source>Visit packet</source>
        <translation>Carpeta de la visita</translation>
    </message>
    <message>
        <source>Visit: {0}</source>
        <translation>Visita: {0}</translation>
    </message>
    <message>
        <source>Visiting</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Visitors have been received, by our newest source.</source>
        <translation>Se han recibido visitas, según nuestra fuente más reciente.</translation>
    </message>
    <message>
        <source>Visitors were received in the past; whether they are now is not documented.</source>
        <translation>Antes se recibían visitas; si aún se reciben no está documentado.</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Visits are received by arrangement, by our sources.</source>
        <translation>Se reciben visitas previo acuerdo, según nuestras fuentes.</translation>
    </message>
    <message>
        <source>Visits by arrangement</source>
        <translation>Visitas previo acuerdo</translation>
    </message>
    <message>
        <source>Visits by arrangement need a note that says so, with its source.</source>
        <translation>Las visitas con cita previa necesitan una nota que lo diga, con su fuente.</translation>
    </message>
    <message>
        <source>Visits not documented</source>
        <translation>Visitas no documentadas</translation>
    </message>
    <message>
        <source>Walk to the corner that says how far you agree</source>
        <translation>Camine a la esquina que dice qué tan de acuerdo está</translation>
    </message>
    <message>
        <source>Wants: {0}</source>
        <translation>Desea: {0}</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Camino</translation>
    </message>
    <message>
        <source>We are {who} from [your school or organization], at work on [what you are designing]. We have read what is published about {case} and would like to learn from you in person.</source>
        <translation>Somos {who} de [su escuela u organización] y trabajamos en [lo que están diseñando]. Hemos leído lo que está publicado sobre {case} y nos gustaría aprender de ustedes en persona.</translation>
    </message>
    <message>
        <source>We come to learn and not to judge, need no presentation of the basics, and fit in with what disturbs your students and teachers least. Please tell us with whom to agree on the agenda, how many guests suit you, whether you have set days or a fee for visits, and what your teachers should know of us beforehand.</source>
        <translation>Venimos a aprender y no a juzgar, no necesitamos una presentación de lo básico, y nos adaptamos a lo que menos moleste a sus estudiantes y docentes. Por favor, díganos con quién acordar la agenda, cuántos visitantes les convienen, si tienen días fijos o una tarifa para visitas, y qué deberían saber antes de nosotros sus docentes.</translation>
    </message>
    <message>
        <source>We name one thing to try here, and what we still have to ask.</source>
        <translation>Nombramos una cosa que probar aquí, y lo que todavía tenemos que preguntar.</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Página web</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Sitio web</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>miércoles</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenida</translation>
    </message>
    <message>
        <source>West</source>
        <translation>Oeste</translation>
    </message>
    <message>
        <source>West Coast</source>
        <translation>Costa Oeste</translation>
    </message>
    <message>
        <source>West North Central states</source>
        <translation>Estados del Centro noroeste</translation>
    </message>
    <message>
        <source>West South Central states</source>
        <translation>Estados del Centro suroeste</translation>
    </message>
    <message>
        <source>Western Slope</source>
        <translation>Western Slope</translation>
    </message>
    <message>
        <source>What I see and hear</source>
        <translation>Lo que veo y oigo</translation>
    </message>
    <message>
        <source>What I wonder</source>
        <translation>Lo que me pregunto</translation>
    </message>
    <message>
        <source>What a visitor sees</source>
        <translation>Lo que ve un visitante</translation>
    </message>
    <message>
        <source>What are we trying to design?</source>
        <translation>¿Qué intentamos diseñar?</translation>
    </message>
    <message>
        <source>What brought you here, in one sentence?</source>
        <translation>¿Qué los trae aquí, en una oración?</translation>
    </message>
    <message>
        <source>What cases cite is not searched in the team's library: “{0}” was left out. Cases that were taken home are searched for it.</source>
        <translation>Lo que citan los casos no se busca en la biblioteca del equipo: “{0}” quedó fuera. Los casos traídos a esta computadora sí se buscan así.</translation>
    </message>
    <message>
        <source>What could be tried, and what would it cost?</source>
        <translation>¿Qué se podría probar, y qué costaría?</translation>
    </message>
    <message>
        <source>What did families ask in the first year without letter grades?</source>
        <translation>¿Qué preguntaron las familias en el primer año sin letras?</translation>
    </message>
    <message>
        <source>What did we hear? What is the real question?</source>
        <translation>¿Qué escuchamos? ¿Cuál es la verdadera pregunta?</translation>
    </message>
    <message>
        <source>What did you take for granted?</source>
        <translation>¿Qué dieron por sentado?</translation>
    </message>
    <message>
        <source>What do these schools share? Where do they part?</source>
        <translation>¿Qué comparten estas escuelas? ¿En qué se apartan?</translation>
    </message>
    <message>
        <source>What do they do, for whom, and how do we know?</source>
        <translation>¿Qué hacen, para quién, y cómo lo sabemos?</translation>
    </message>
    <message>
        <source>What is distinctive</source>
        <translation>Qué lo distingue</translation>
    </message>
    <message>
        <source>What is documented</source>
        <translation>Lo que está documentado</translation>
    </message>
    <message>
        <source>What is kept of this pack cannot be read any more.</source>
        <translation>Lo que se conserva de este paquete ya no se puede leer.</translation>
    </message>
    <message>
        <source>What is not documented</source>
        <translation>Lo que no está documentado</translation>
    </message>
    <message>
        <source>What is written, what we make of it, what we would have to ask.</source>
        <translation>Lo que está escrito, cómo lo entendemos, lo que tendríamos que preguntar.</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Lo que dice</translation>
    </message>
    <message>
        <source>What shows in classrooms and in talk: instruction, student agency, pace, time, culture</source>
        <translation>Lo que se nota en las aulas y al conversar: enseñanza, autonomía del estudiante, ritmo, tiempo, cultura</translation>
    </message>
    <message>
        <source>What stands in the library cannot be understood. Your own work is safe; start the program again, and it reads the content in anew.</source>
        <translation>Lo que hay en la biblioteca no se puede entender. Su trabajo está a salvo; inicie el programa de nuevo, y leerá el contenido otra vez.</translation>
    </message>
    <message>
        <source>What stands under a question was found by search, not coded: findings that have its words or are close to it in meaning, each with why. ○ Nothing found: no finding answers it well enough; it does not mean that nothing is documented.</source>
        <translation>Lo que está bajo una pregunta lo halló la búsqueda y no fue codificado: hallazgos que tienen sus palabras o se le acercan en significado, cada uno con su porqué. ○ Nada encontrado: ningún hallazgo la responde lo suficiente; no significa que nada esté documentado.</translation>
    </message>
    <message>
        <source>What stands under “Note” and “Highlighted” is the reader's own, or that of the person of the team who is named there. It was not researched and is no part of the library.</source>
        <translation>Lo que figura bajo «Nota» y «Resaltado» es de quien lee, o de la persona del equipo que se nombra allí. No se investigó ni forma parte de la biblioteca.</translation>
    </message>
    <message>
        <source>What stands under “Note” and “Highlighted” is the reader's own. It was not researched and is no part of the library.</source>
        <translation>Lo que está bajo “Nota” y “Resaltado” es de quien lee. No se investigó y no es parte de la biblioteca.</translation>
    </message>
    <message>
        <source>What stands under “Observed” was written down by the visitors. It was not researched, has no sources and is no part of the library.</source>
        <translation>Lo que está en “Observado” lo anotaron los visitantes. No se investigó, no tiene fuentes y no es parte de la biblioteca.</translation>
    </message>
    <message>
        <source>What stays open</source>
        <translation>Lo que queda abierto</translation>
    </message>
    <message>
        <source>What surprised us</source>
        <translation>Lo que nos sorprendió</translation>
    </message>
    <message>
        <source>What surprised you?</source>
        <translation>¿Qué los sorprendió?</translation>
    </message>
    <message>
        <source>What the models do</source>
        <translation>Lo que hacen los modelos</translation>
    </message>
    <message>
        <source>What the source says</source>
        <translation>Lo que dice la fuente</translation>
    </message>
    <message>
        <source>What the sources date to a year; what they do not date is not here.</source>
        <translation>Lo que las fuentes fechan en un año; lo que no fechan no está aquí.</translation>
    </message>
    <message>
        <source>What they do for English learners</source>
        <translation>Qué hacen por los aprendices de inglés</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Qué observar</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Lo que se dijo</translation>
    </message>
    <message>
        <source>What was shown</source>
        <translation>Lo que se mostró</translation>
    </message>
    <message>
        <source>What we found no source for</source>
        <translation>Lo que no tiene fuente</translation>
    </message>
    <message>
        <source>What we heard</source>
        <translation>Lo que escuchamos</translation>
    </message>
    <message>
        <source>What we take home</source>
        <translation>Lo que nos llevamos</translation>
    </message>
    <message>
        <source>What we want to see</source>
        <translation>Lo que queremos ver</translation>
    </message>
    <message>
        <source>What we will do next</source>
        <translation>Lo que haremos ahora</translation>
    </message>
    <message>
        <source>What we will teach</source>
        <translation>Lo que enseñaremos</translation>
    </message>
    <message>
        <source>What we would most like to see:</source>
        <translation>Lo que más nos gustaría ver:</translation>
    </message>
    <message>
        <source>When a room is polite and you need to see where it really stands.</source>
        <translation>Cuando una sala es cortés y usted necesita ver qué piensa de verdad.</translation>
    </message>
    <message>
        <source>When a team has a real design question and models that answered it in different ways.</source>
        <translation>Cuando un equipo tiene una verdadera pregunta de diseño y modelos que la respondieron de formas distintas.</translation>
    </message>
    <message>
        <source>When people judge before they have read, and when evidence is thin.</source>
        <translation>Cuando la gente juzga antes de leer, y cuando la evidencia es escasa.</translation>
    </message>
    <message>
        <source>When people should meet several models in little time, on their feet, before any talk about them.</source>
        <translation>Cuando la gente debe conocer varios modelos en poco tiempo, de pie, antes de conversar sobre ellos.</translation>
    </message>
    <message>
        <source>When people think they know what such schools look like, or which of them are like their own.</source>
        <translation>Cuando la gente cree saber cómo son esas escuelas, o cuáles se parecen a la suya.</translation>
    </message>
    <message>
        <source>When there is more to read than anybody can read, and everybody should have something to teach.</source>
        <translation>Cuando hay más que leer de lo que nadie puede, y todos deberían tener algo que enseñar.</translation>
    </message>
    <message>
        <source>Where do we stand?</source>
        <translation>¿Dónde estamos?</translation>
    </message>
    <message>
        <source>Where it ended, beside one that lasted</source>
        <translation>Donde terminó, junto a uno que duró</translation>
    </message>
    <message>
        <source>Where might this school be? How large is it? Who are its students?</source>
        <translation>¿Dónde podría estar esta escuela? ¿Qué tamaño tiene? ¿Quiénes son sus estudiantes?</translation>
    </message>
    <message>
        <source>Where you are is not known here; name a place, as in “near Concord, NH”.</source>
        <translation>Aquí no se sabe dónde está usted; nombre un lugar, como en “near Concord, NH”.</translation>
    </message>
    <message>
        <source>Whether it hosts visits</source>
        <translation>Si recibe visitas</translation>
    </message>
    <message>
        <source>Whether visitors are received is not documented in our sources.</source>
        <translation>Nuestras fuentes no documentan si se reciben visitas.</translation>
    </message>
    <message>
        <source>Whether visitors are received is unknown, so there is no year of it.</source>
        <translation>No se sabe si se reciben visitas, así que no hay un año de ello.</translation>
    </message>
    <message>
        <source>While we are there</source>
        <translation>Mientras estamos allí</translation>
    </message>
    <message>
        <source>Who are our students?</source>
        <translation>¿Quiénes son nuestros estudiantes?</translation>
    </message>
    <message>
        <source>Who does this?</source>
        <translation>¿Quién hace esto?</translation>
    </message>
    <message>
        <source>Who goes</source>
        <translation>Quiénes van</translation>
    </message>
    <message>
        <source>Who helps a student who falls behind, and when?</source>
        <translation>¿Quién ayuda a un estudiante que se atrasa, y cuándo?</translation>
    </message>
    <message>
        <source>Who runs it</source>
        <translation>Quién la dirige</translation>
    </message>
    <message>
        <source>Whole districts that changed</source>
        <translation>Distritos enteros que cambiaron</translation>
    </message>
    <message>
        <source>Whom they serve: small and rural</source>
        <translation>A quiénes sirven: pequeños y rurales</translation>
    </message>
    <message>
        <source>Whose is it?</source>
        <translation>¿De quién es?</translation>
    </message>
    <message>
        <source>Why study this case</source>
        <translation>Por qué estudiar este caso</translation>
    </message>
    <message>
        <source>With rows by design dimension the filter is a population; to filter by a dimension, choose rows by population or by practice.</source>
        <translation>Con filas por dimensión de diseño el filtro es una población; para filtrar por una dimensión, elija filas por población o por práctica.</translation>
    </message>
    <message>
        <source>With rows by {rows} the filter is a dimension; to filter by a population, choose rows by dimension.</source>
        <translation>Con filas por {rows} el filtro es una dimensión; para filtrar por una población, elija filas por dimensión.</translation>
    </message>
    <message>
        <source>With thanks,
[your name]
[your school or organization]</source>
        <translation>Con nuestro agradecimiento,
[su nombre]
[su escuela u organización]</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Dentro de</translation>
    </message>
    <message>
        <source>Within one case the filter is the case.</source>
        <translation>Dentro de un caso, el filtro es el caso.</translation>
    </message>
    <message>
        <source>Within {0} of {1}</source>
        <translation>A menos de {0} de {1}</translation>
    </message>
    <message>
        <source>Within: {0}</source>
        <translation>A menos de: {0}</translation>
    </message>
    <message>
        <source>Without a dimension</source>
        <translation>Sin dimensión</translation>
    </message>
    <message>
        <source>Wonder: what would you ask them? Note what is not documented.</source>
        <translation>Preguntarse: ¿qué les preguntaría? Anote lo que no está documentado.</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Documento de Word</translation>
    </message>
    <message>
        <source>Words of the glossary: {0}.</source>
        <translation>Palabras del glosario: {0}.</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Taller</translation>
    </message>
    <message>
        <source>Write the guesses down, then reveal the names.</source>
        <translation>Anote las conjeturas, luego revele los nombres.</translation>
    </message>
    <message>
        <source>Writing findings</source>
        <translation>Escribiendo hallazgos</translation>
    </message>
    <message>
        <source>Writing rows</source>
        <translation>Escribiendo filas</translation>
    </message>
    <message>
        <source>Writing sections</source>
        <translation>Escribiendo secciones</translation>
    </message>
    <message>
        <source>Writing sheets</source>
        <translation>Escribiendo hojas</translation>
    </message>
    <message>
        <source>Writing slides</source>
        <translation>Escribiendo diapositivas</translation>
    </message>
    <message>
        <source>Writing sources</source>
        <translation>Escribiendo fuentes</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Escribiendo el archivo</translation>
    </message>
    <message>
        <source>Wrote {0} into {1}.</source>
        <translation>Se escribieron {0} en {1}.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Year after {0}</source>
        <translation>Año posterior a {0}</translation>
    </message>
    <message>
        <source>Year before {0}</source>
        <translation>Año anterior a {0}</translation>
    </message>
    <message>
        <source>Year from {0}</source>
        <translation>Año desde {0}</translation>
    </message>
    <message>
        <source>Year up to {0}</source>
        <translation>Año hasta {0}</translation>
    </message>
    <message>
        <source>Year: {0}</source>
        <translation>Año: {0}</translation>
    </message>
    <message>
        <source>Years are asked for as year:2018, year&gt;2018 or year:2015-2018.</source>
        <translation>Los años se piden como year:2018, year&gt;2018 o year:2015-2018.</translation>
    </message>
    <message>
        <source>Years differ: {span}.</source>
        <translation>Los años difieren: {span}.</translation>
    </message>
    <message>
        <source>Years differ: {span}; {undated} without a year.</source>
        <translation>Los años difieren: {span}; {undated} sin año.</translation>
    </message>
    <message>
        <source>You have written nothing here yet</source>
        <translation>Usted aún no ha escrito nada aquí</translation>
    </message>
    <message>
        <source>Your cases</source>
        <translation>Sus casos</translation>
    </message>
    <message>
        <source>Your highlights</source>
        <translation>Sus resaltados</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>Sus notas</translation>
    </message>
    <message>
        <source>Your own id</source>
        <translation>Su propio id.</translation>
    </message>
    <message>
        <source>Your own notes, not researched</source>
        <translation>Sus propias notas, no investigado</translation>
    </message>
    <message>
        <source>Your own school beside two models: a dilemma is told, the others think with you.</source>
        <translation>Su propia escuela junto a dos modelos: se cuenta un dilema, los demás piensan con ustedes.</translation>
    </message>
    <message>
        <source>Your rights on the team's server do not allow this; a keeper of the team can change them. Nothing was changed.</source>
        <translation>Sus derechos en el servidor del equipo no lo permiten; quien cuida el equipo puede cambiarlos. No se cambió nada.</translation>
    </message>
    <message>
        <source>Your school's profile, described under Models like ours</source>
        <translation>El perfil de su escuela, descrito en Modelos como el nuestro</translation>
    </message>
    <message>
        <source>Your settings could not be read ({strerror}: {path}); the usual ones are in use.</source>
        <translation>Su configuración no se pudo leer ({strerror}: {path}); se usa la habitual.</translation>
    </message>
    <message>
        <source>Your settings could not be saved ({strerror}); they hold until you close the program.</source>
        <translation>Su configuración no se pudo guardar ({strerror}); vale hasta que cierre el programa.</translation>
    </message>
    <message>
        <source>Your settings file {path} could not be understood; it was kept as {kept} and the usual settings are in use.</source>
        <translation>Su archivo de configuración {path} no se pudo entender; se conservó como {kept} y se usa la configuración habitual.</translation>
    </message>
    <message>
        <source>Your settings file {path} could not be understood; it was left as it is and the usual settings are in use.</source>
        <translation>Su archivo de configuración {path} no se pudo entender; se dejó como estaba y se usa la configuración habitual.</translation>
    </message>
    <message>
        <source>Your {0} could not be read.</source>
        <translation>No se pudo leer lo suyo: {0}.</translation>
    </message>
    <message>
        <source>Your {0} was carried over.</source>
        <translation>Se conservó lo suyo: {0}.</translation>
    </message>
    <message>
        <source>Your {0} were carried over.</source>
        <translation>Se conservó lo suyo: {0}.</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Suyo</translation>
    </message>
    <message>
        <source>a block of fields</source>
        <translation>un bloque de campos</translation>
    </message>
    <message>
        <source>a block of fields (key: value)</source>
        <translation>un bloque de campos (clave: valor)</translation>
    </message>
    <message>
        <source>a case on each, A3 or tabloid, read at two metres</source>
        <translation>un caso en cada uno, A3 o tabloide, legible a dos metros</translation>
    </message>
    <message>
        <source>a city, such as Boston</source>
        <translation>una ciudad, como Boston</translation>
    </message>
    <message>
        <source>a coded practice, such as no-letter-grades</source>
        <translation>una práctica codificada, como no-letter-grades</translation>
    </message>
    <message>
        <source>a day such as 2027-04-14</source>
        <translation>un día como 2027-04-14</translation>
    </message>
    <message>
        <source>a design dimension, such as grading</source>
        <translation>una dimensión de diseño, como grading</translation>
    </message>
    <message>
        <source>a distance: within:"50 miles of Concord, NH"</source>
        <translation>una distancia: within:"50 miles of Concord, NH"</translation>
    </message>
    <message>
        <source>a district</source>
        <translation>un distrito</translation>
    </message>
    <message>
        <source>a district, like yours</source>
        <translation>un distrito, como el suyo</translation>
    </message>
    <message>
        <source>a grade or band: 9, 6-8, high</source>
        <translation>un grado o nivel: 9, 6-8, high</translation>
    </message>
    <message>
        <source>a kind of it</source>
        <translation>un tipo de lo mismo</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>a list of {0}</source>
        <translation>una lista de {0}</translation>
    </message>
    <message>
        <source>a name alike</source>
        <translation>un nombre parecido</translation>
    </message>
    <message>
        <source>a name in it is longer than the server keeps</source>
        <translation>un nombre que contiene es más largo de lo que guarda el servidor</translation>
    </message>
    <message>
        <source>a name of the case</source>
        <translation>un nombre del caso</translation>
    </message>
    <message>
        <source>a network</source>
        <translation>una red</translation>
    </message>
    <message>
        <source>a network, like yours</source>
        <translation>una red, como la suya</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a number that can be</source>
        <translation>un número posible</translation>
    </message>
    <message>
        <source>a part of the country, such as new-england</source>
        <translation>una parte del país, como new-england</translation>
    </message>
    <message>
        <source>a place on the earth</source>
        <translation>un lugar en la Tierra</translation>
    </message>
    <message>
        <source>a presenting team and 4 to 12 consultants</source>
        <translation>un equipo que presenta y de 4 a 12 consultores</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>un programa</translation>
    </message>
    <message>
        <source>a program, like yours</source>
        <translation>un programa, como el suyo</translation>
    </message>
    <message>
        <source>a ruled page for each stop</source>
        <translation>una página rayada por parada</translation>
    </message>
    <message>
        <source>a school</source>
        <translation>una escuela</translation>
    </message>
    <message>
        <source>a school profile is a JSON object with the field “version”</source>
        <translation>un perfil de escuela es un objeto JSON con el campo “version”</translation>
    </message>
    <message>
        <source>a school, like yours</source>
        <translation>una escuela, como la suya</translation>
    </message>
    <message>
        <source>a set of fields</source>
        <translation>un conjunto de campos</translation>
    </message>
    <message>
        <source>a small team</source>
        <translation>un equipo pequeño</translation>
    </message>
    <message>
        <source>a state, such as NH</source>
        <translation>un estado, como NH</translation>
    </message>
    <message>
        <source>a student population, such as english-learners</source>
        <translation>una población estudiantil, como english-learners</translation>
    </message>
    <message>
        <source>a team of {0}</source>
        <translation>un equipo de {0}</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>abbreviation of {0}</source>
        <translation>abreviatura de {0}</translation>
    </message>
    <message>
        <source>about an hour</source>
        <translation>una hora aproximadamente</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>unos {0}</translation>
    </message>
    <message>
        <source>about {0} h</source>
        <translation>unas {0} h</translation>
    </message>
    <message>
        <source>about {0} h {1}</source>
        <translation>unas {0} h {1}</translation>
    </message>
    <message>
        <source>about {0} hours</source>
        <translation>unas {0} horas</translation>
    </message>
    <message>
        <source>about {0} minutes</source>
        <translation>unos {0} minutos</translation>
    </message>
    <message>
        <source>about {in_words} and a half hours</source>
        <translation>unas {in_words} horas y media</translation>
    </message>
    <message>
        <source>active, closed, merged or unknown</source>
        <translation>active, closed, merged o unknown</translation>
    </message>
    <message>
        <source>all from outside</source>
        <translation>todas externas</translation>
    </message>
    <message>
        <source>all of them the district's own pages (self-reported)</source>
        <translation>todas páginas del propio distrito (dicho por él mismo)</translation>
    </message>
    <message>
        <source>all of them the network's own pages (self-reported)</source>
        <translation>todas páginas de la propia red (dicho por ella misma)</translation>
    </message>
    <message>
        <source>all of them the program's own pages (self-reported)</source>
        <translation>todas páginas del propio programa (dicho por él mismo)</translation>
    </message>
    <message>
        <source>all of them the school's own pages (self-reported)</source>
        <translation>todas páginas de la propia escuela (dicho por ella misma)</translation>
    </message>
    <message>
        <source>all read again</source>
        <translation>todas leídas de nuevo</translation>
    </message>
    <message>
        <source>all together, then whoever stands in a corner</source>
        <translation>todos juntos, luego quienes estén en una esquina</translation>
    </message>
    <message>
        <source>alone, then pairs, then all</source>
        <translation>a solas, luego en parejas, luego todos</translation>
    </message>
    <message>
        <source>another form of the word</source>
        <translation>otra forma de la palabra</translation>
    </message>
    <message>
        <source>another kind of value</source>
        <translation>otro tipo de valor</translation>
    </message>
    <message>
        <source>another name of the same</source>
        <translation>otro nombre de lo mismo</translation>
    </message>
    <message>
        <source>another spelling</source>
        <translation>otra ortografía</translation>
    </message>
    <message>
        <source>answers a question like it: “{0}”</source>
        <translation>responde a una pregunta parecida: «{0}»</translation>
    </message>
    <message>
        <source>as you chose</source>
        <translation>como usted eligió</translation>
    </message>
    <message>
        <source>at most {most_stops} stops</source>
        <translation>{most_stops} paradas como máximo</translation>
    </message>
    <message>
        <source>attached: {0}</source>
        <translation>adjunto: {0}</translation>
    </message>
    <message>
        <source>before: {0}; after: not documented</source>
        <translation>antes: {0}; después: no documentado</translation>
    </message>
    <message>
        <source>before: {before}; after: {after}</source>
        <translation>antes: {before}; después: {after}</translation>
    </message>
    <message>
        <source>begins so</source>
        <translation>comienza así</translation>
    </message>
    <message>
        <source>blog</source>
        <translation>blog</translation>
    </message>
    <message>
        <source>boat</source>
        <translation>barco</translation>
    </message>
    <message>
        <source>book</source>
        <translation>libro</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>en {0}</translation>
    </message>
    <message>
        <source>case</source>
        <translation>caso</translation>
    </message>
    <message>
        <source>case: {0}</source>
        <translation>caso: {0}</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>casos</translation>
    </message>
    <message>
        <source>charters</source>
        <translation>escuelas chárter</translation>
    </message>
    <message>
        <source>choose one of {0}</source>
        <translation>elija entre {0}</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>elegido por usted</translation>
    </message>
    <message>
        <source>close in meaning</source>
        <translation>cercano en significado</translation>
    </message>
    <message>
        <source>close in meaning: {0}</source>
        <translation>cercano en significado: {0}</translation>
    </message>
    <message>
        <source>code</source>
        <translation>código</translation>
    </message>
    <message>
        <source>coded with the design dimension</source>
        <translation>codificado con la dimensión de diseño</translation>
    </message>
    <message>
        <source>coded with the practice</source>
        <translation>codificado con la práctica</translation>
    </message>
    <message>
        <source>coded with the practice, which people also ask for so</source>
        <translation>codificado con la práctica, por la que también se pregunta así</translation>
    </message>
    <message>
        <source>coded with the student population</source>
        <translation>codificado con la población estudiantil</translation>
    </message>
    <message>
        <source>coded {0}</source>
        <translation>con el código {0}</translation>
    </message>
    <message>
        <source>codes</source>
        <translation>códigos</translation>
    </message>
    <message>
        <source>dated {0}</source>
        <translation>con fecha {0}</translation>
    </message>
    <message>
        <source>days, hours, distances, status, room for contacts</source>
        <translation>días, horas, distancias, situación, espacio para contactos</translation>
    </message>
    <message>
        <source>design dimension</source>
        <translation>dimensión de diseño</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>en disputa</translation>
    </message>
    <message>
        <source>district</source>
        <translation>distrito</translation>
    </message>
    <message>
        <source>district, school, network or program</source>
        <translation>district, school, network o program</translation>
    </message>
    <message>
        <source>districts</source>
        <translation>distritos</translation>
    </message>
    <message>
        <source>document with quotations</source>
        <translation>documento con citas</translation>
    </message>
    <message>
        <source>documented</source>
        <translation>documentado</translation>
    </message>
    <message>
        <source>documented as absent</source>
        <translation>documentado como ausente</translation>
    </message>
    <message>
        <source>documented as absent: {0}</source>
        <translation>documentado como ausente: {0}</translation>
    </message>
    <message>
        <source>documented, with no practice coded</source>
        <translation>documentado, sin código de práctica</translation>
    </message>
    <message>
        <source>documents with quotations</source>
        <translation>documentos con citas</translation>
    </message>
    <message>
        <source>documents {number} of {asked} asked: {told}</source>
        <translation>documenta {number} de {asked} que se preguntan: {told}</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>ocho</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>ended: {0}</source>
        <translation>terminado: {0}</translation>
    </message>
    <message>
        <source>enrollment</source>
        <translation>matrícula</translation>
    </message>
    <message>
        <source>enrollment not documented</source>
        <translation>matrícula no documentada</translation>
    </message>
    <message>
        <source>enrollment says no year</source>
        <translation>la matrícula no indica el año</translation>
    </message>
    <message>
        <source>expected a key such as “english-learners”</source>
        <translation>se esperaba una clave como “english-learners”</translation>
    </message>
    <message>
        <source>expected a list of at most {most_keys} entries</source>
        <translation>se esperaba una lista de {most_keys} entradas como máximo</translation>
    </message>
    <message>
        <source>expected a list of at most {most_keys} keys</source>
        <translation>se esperaba una lista de {most_keys} claves como máximo</translation>
    </message>
    <message>
        <source>expected a number from 0 to {most:g}</source>
        <translation>se esperaba un número de 0 a {most:g}</translation>
    </message>
    <message>
        <source>expected a text of at most {most_text} characters</source>
        <translation>se esperaba un texto de {most_text} caracteres como máximo</translation>
    </message>
    <message>
        <source>expected a whole number of students, 1 or more</source>
        <translation>se esperaba un número entero de estudiantes, 1 o más</translation>
    </message>
    <message>
        <source>expected an object with a number for each part</source>
        <translation>se esperaba un objeto con un número para cada parte</translation>
    </message>
    <message>
        <source>expected an object with “key” and “percent”</source>
        <translation>se esperaba un objeto con “key” y “percent”</translation>
    </message>
    <message>
        <source>expected an object with “low” and “high”</source>
        <translation>se esperaba un objeto con “low” y “high”</translation>
    </message>
    <message>
        <source>expected one of {choices}</source>
        <translation>se esperaba uno de {choices}</translation>
    </message>
    <message>
        <source>expected one of {grades}</source>
        <translation>se esperaba uno de {grades}</translation>
    </message>
    <message>
        <source>expected the number {version}</source>
        <translation>se esperaba el número {version}</translation>
    </message>
    <message>
        <source>finding {0}</source>
        <translation>hallazgo {0}</translation>
    </message>
    <message>
        <source>findings without names, one set a table</source>
        <translation>hallazgos sin nombres, un juego por mesa</translation>
    </message>
    <message>
        <source>five</source>
        <translation>cinco</translation>
    </message>
    <message>
        <source>former name of {0}</source>
        <translation>nombre anterior de {0}</translation>
    </message>
    <message>
        <source>found at another address in {0}</source>
        <translation>encontrada en otra dirección en {0}</translation>
    </message>
    <message>
        <source>found by search, not coded</source>
        <translation>encontrado por la búsqueda, no codificado</translation>
    </message>
    <message>
        <source>four</source>
        <translation>cuatro</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>desde {0}</translation>
    </message>
    <message>
        <source>from {first} to {last}</source>
        <translation>de {first} a {last}</translation>
    </message>
    <message>
        <source>grades not documented</source>
        <translation>grados no documentados</translation>
    </message>
    <message>
        <source>grades {0}</source>
        <translation>grados {0}</translation>
    </message>
    <message>
        <source>grades {0}, all of yours among them</source>
        <translation>grados {0}, entre ellos todos los suyos</translation>
    </message>
    <message>
        <source>grades {0}, exactly yours</source>
        <translation>grados {0}, exactamente los suyos</translation>
    </message>
    <message>
        <source>grades {0}, none of yours</source>
        <translation>grados {0}, ninguno de los suyos</translation>
    </message>
    <message>
        <source>grades {theirs}, of yours {ours}</source>
        <translation>grados {theirs}, de los suyos {ours}</translation>
    </message>
    <message>
        <source>groups of 3 to 5, as many groups as posters</source>
        <translation>grupos de 3 a 5, tantos grupos como carteles</translation>
    </message>
    <message>
        <source>groups of {0}</source>
        <translation>grupos de {0}</translation>
    </message>
    <message>
        <source>has more cells than the table has columns</source>
        <translation>tiene más celdas que columnas la tabla</translation>
    </message>
    <message>
        <source>has {0}</source>
        <translation>tiene {0}</translation>
    </message>
    <message>
        <source>home groups of 3 to 6, one person for each case</source>
        <translation>grupos base de 3 a 6, una persona por caso</translation>
    </message>
    <message>
        <source>home is after {0}, or on the next day</source>
        <translation>en casa después de las {0}, o al día siguiente</translation>
    </message>
    <message>
        <source>in Brooklyn</source>
        <translation>en Brooklyn</translation>
    </message>
    <message>
        <source>in New England</source>
        <translation>en Nueva Inglaterra</translation>
    </message>
    <message>
        <source>in New York City</source>
        <translation>en la ciudad de Nueva York</translation>
    </message>
    <message>
        <source>in Northern California</source>
        <translation>en el norte de California</translation>
    </message>
    <message>
        <source>in Queens</source>
        <translation>en Queens</translation>
    </message>
    <message>
        <source>in Southern California</source>
        <translation>en el sur de California</translation>
    </message>
    <message>
        <source>in northern New England</source>
        <translation>en el norte de Nueva Inglaterra</translation>
    </message>
    <message>
        <source>in part reached only {0}</source>
        <translation>en parte solo se llega {0}</translation>
    </message>
    <message>
        <source>in southern New England</source>
        <translation>en el sur de Nueva Inglaterra</translation>
    </message>
    <message>
        <source>in the Bronx</source>
        <translation>en el Bronx</translation>
    </message>
    <message>
        <source>in the Carolinas</source>
        <translation>en las Carolinas</translation>
    </message>
    <message>
        <source>in the Central Valley</source>
        <translation>en el Valle Central</translation>
    </message>
    <message>
        <source>in the Dakotas</source>
        <translation>en las Dakotas</translation>
    </message>
    <message>
        <source>in the Deep South</source>
        <translation>en el Sur profundo</translation>
    </message>
    <message>
        <source>in the East North Central states</source>
        <translation>en los estados del Centro noreste</translation>
    </message>
    <message>
        <source>in the East South Central states</source>
        <translation>en los estados del Centro sureste</translation>
    </message>
    <message>
        <source>in the Far West</source>
        <translation>en el Lejano Oeste</translation>
    </message>
    <message>
        <source>in the Four Corners</source>
        <translation>en Four Corners</translation>
    </message>
    <message>
        <source>in the Great Lakes</source>
        <translation>en los Grandes Lagos</translation>
    </message>
    <message>
        <source>in the Great Plains</source>
        <translation>en las Grandes Llanuras</translation>
    </message>
    <message>
        <source>in the Mid-Atlantic</source>
        <translation>en el Atlántico Medio</translation>
    </message>
    <message>
        <source>in the Middle Atlantic</source>
        <translation>en los estados del Atlántico Medio</translation>
    </message>
    <message>
        <source>in the Midwest</source>
        <translation>en el Medio Oeste</translation>
    </message>
    <message>
        <source>in the Mountain West</source>
        <translation>en el Oeste montañoso</translation>
    </message>
    <message>
        <source>in the Northeast</source>
        <translation>en el Noreste</translation>
    </message>
    <message>
        <source>in the Ozarks</source>
        <translation>en los Ozarks</translation>
    </message>
    <message>
        <source>in the Pacific Northwest</source>
        <translation>en el Noroeste del Pacífico</translation>
    </message>
    <message>
        <source>in the Pacific states</source>
        <translation>en los estados del Pacífico</translation>
    </message>
    <message>
        <source>in the Rocky Mountains</source>
        <translation>en las Montañas Rocosas</translation>
    </message>
    <message>
        <source>in the San Francisco Bay Area</source>
        <translation>en el área de la bahía de San Francisco</translation>
    </message>
    <message>
        <source>in the South</source>
        <translation>en el Sur</translation>
    </message>
    <message>
        <source>in the South Atlantic</source>
        <translation>en el Atlántico Sur</translation>
    </message>
    <message>
        <source>in the Southeast</source>
        <translation>en el Sureste</translation>
    </message>
    <message>
        <source>in the Southwest</source>
        <translation>en el Suroeste</translation>
    </message>
    <message>
        <source>in the Tri-State area</source>
        <translation>en el área triestatal</translation>
    </message>
    <message>
        <source>in the Upper Midwest</source>
        <translation>en el Alto Medio Oeste</translation>
    </message>
    <message>
        <source>in the West</source>
        <translation>en el Oeste</translation>
    </message>
    <message>
        <source>in the West North Central states</source>
        <translation>en los estados del Centro noroeste</translation>
    </message>
    <message>
        <source>in the West South Central states</source>
        <translation>en los estados del Centro suroeste</translation>
    </message>
    <message>
        <source>in the meaning of the code</source>
        <translation>en el significado del código</translation>
    </message>
    <message>
        <source>in the part of the case</source>
        <translation>en la parte del caso</translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>en el texto</translation>
    </message>
    <message>
        <source>in the title</source>
        <translation>en el título</translation>
    </message>
    <message>
        <source>in what it reports</source>
        <translation>en lo que dice de sí misma</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>en {0}</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>está vacío</translation>
    </message>
    <message>
        <source>is empty; the row is left out</source>
        <translation>está vacío; la fila se deja fuera</translation>
    </message>
    <message>
        <source>it holds a character (NUL) that no server keeps; type the text anew</source>
        <translation>contiene un carácter (NUL) que ningún servidor guarda; vuelva a escribir el texto</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>no es JSON</translation>
    </message>
    <message>
        <source>its abbreviation or what it stands for</source>
        <translation>su abreviatura o lo que significa</translation>
    </message>
    <message>
        <source>its one school is left out ({1}).</source>
        <translation>su única escuela se deja fuera ({1}).</translation>
    </message>
    <message>
        <source>its own, chosen by you</source>
        <translation>propio, elegido por usted</translation>
    </message>
    <message>
        <source>its place is not known</source>
        <translation>no se conoce su lugar</translation>
    </message>
    <message>
        <source>its state is not told</source>
        <translation>no se dice su estado</translation>
    </message>
    <message>
        <source>its {0} schools are left out ({1}).</source>
        <translation>sus {0} escuelas se dejan fuera ({1}).</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>tipo</translation>
    </message>
    <message>
        <source>large</source>
        <translation>grandes</translation>
    </message>
    <message>
        <source>leave before {0}, or the day before</source>
        <translation>salir antes de las {0}, o el día anterior</translation>
    </message>
    <message>
        <source>less than a mile</source>
        <translation>menos de una milla</translation>
    </message>
    <message>
        <source>line {lineno} is not JSON ({msg})</source>
        <translation>la línea {lineno} no es JSON ({msg})</translation>
    </message>
    <message>
        <source>means the same in this field</source>
        <translation>significa lo mismo en este campo</translation>
    </message>
    <message>
        <source>more than {0}</source>
        <translation>más de {0}</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>name, place, kind</source>
        <translation>nombre, lugar, tipo</translation>
    </message>
    <message>
        <source>names of coders</source>
        <translation>nombres de quienes codificaron</translation>
    </message>
    <message>
        <source>narrower of {0}</source>
        <translation>más específico que {0}</translation>
    </message>
    <message>
        <source>nearest to {0}</source>
        <translation>más cerca de {0}</translation>
    </message>
    <message>
        <source>nearly {0}</source>
        <translation>casi {0}</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>redes</translation>
    </message>
    <message>
        <source>new source</source>
        <translation>fuente nueva</translation>
    </message>
    <message>
        <source>new sources</source>
        <translation>fuentes nuevas</translation>
    </message>
    <message>
        <source>newest {0}</source>
        <translation>más reciente {0}</translation>
    </message>
    <message>
        <source>news</source>
        <translation>noticias</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>nueve</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>no district-wide share in our sources</source>
        <translation>ningún porcentaje de todo el distrito en nuestras fuentes</translation>
    </message>
    <message>
        <source>no finding in our library</source>
        <translation>ningún hallazgo en nuestra biblioteca</translation>
    </message>
    <message>
        <source>no name is like it</source>
        <translation>ningún nombre se le parece</translation>
    </message>
    <message>
        <source>no network-wide share in our sources</source>
        <translation>ningún porcentaje de toda la red en nuestras fuentes</translation>
    </message>
    <message>
        <source>no program-wide share in our sources</source>
        <translation>ningún porcentaje de todo el programa en nuestras fuentes</translation>
    </message>
    <message>
        <source>no row of it is a school or a district.</source>
        <translation>ninguna de sus filas es una escuela ni un distrito.</translation>
    </message>
    <message>
        <source>no school-wide share in our sources</source>
        <translation>ningún porcentaje de toda la escuela en nuestras fuentes</translation>
    </message>
    <message>
        <source>no single setting to compare ({0})</source>
        <translation>ningún entorno único que comparar ({0})</translation>
    </message>
    <message>
        <source>none found again</source>
        <translation>ninguna encontrada de nuevo</translation>
    </message>
    <message>
        <source>northern New England</source>
        <translation>Norte de Nueva Inglaterra</translation>
    </message>
    <message>
        <source>not documented</source>
        <translation>no documentado</translation>
    </message>
    <message>
        <source>not documented in numbers</source>
        <translation>no documentado en cifras</translation>
    </message>
    <message>
        <source>not found again</source>
        <translation>no encontrada de nuevo</translation>
    </message>
    <message>
        <source>not found in {0}</source>
        <translation>no encontrada en {0}</translation>
    </message>
    <message>
        <source>not in the library</source>
        <translation>no está en la biblioteca</translation>
    </message>
    <message>
        <source>not seen again in its sources</source>
        <translation>no visto de nuevo en sus fuentes</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>aún no dicho</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>nothing documented</source>
        <translation>nada documentado</translation>
    </message>
    <message>
        <source>nothing of it</source>
        <translation>nada de eso</translation>
    </message>
    <message>
        <source>of the people you put down for team and stops</source>
        <translation>de las personas que usted anotó para el equipo y las paradas</translation>
    </message>
    <message>
        <source>of them core</source>
        <translation>de ellas, centrales</translation>
    </message>
    <message>
        <source>official</source>
        <translation>oficial</translation>
    </message>
    <message>
        <source>on the East Coast</source>
        <translation>en la costa este</translation>
    </message>
    <message>
        <source>on the Front Range</source>
        <translation>en Front Range</translation>
    </message>
    <message>
        <source>on the Gulf Coast</source>
        <translation>en la costa del Golfo</translation>
    </message>
    <message>
        <source>on the West Coast</source>
        <translation>en la costa oeste</translation>
    </message>
    <message>
        <source>on the Western Slope</source>
        <translation>en Western Slope</translation>
    </message>
    <message>
        <source>one</source>
        <translation>uno</translation>
    </message>
    <message>
        <source>one case for each group, a copy for each person</source>
        <translation>un caso por grupo, una copia por persona</translation>
    </message>
    <message>
        <source>one case that you had</source>
        <translation>un caso que usted ya tenía</translation>
    </message>
    <message>
        <source>one finding</source>
        <translation>un hallazgo</translation>
    </message>
    <message>
        <source>one mile</source>
        <translation>una milla</translation>
    </message>
    <message>
        <source>one new case of yours</source>
        <translation>un caso nuevo suyo</translation>
    </message>
    <message>
        <source>one of {0}</source>
        <translation>uno de {0}</translation>
    </message>
    <message>
        <source>one row over all cases for each group, a copy for each person</source>
        <translation>una fila en todos los casos por grupo, una copia por persona</translation>
    </message>
    <message>
        <source>one source</source>
        <translation>una fuente</translation>
    </message>
    <message>
        <source>only the share documented</source>
        <translation>solo el porcentaje documentado</translation>
    </message>
    <message>
        <source>others</source>
        <translation>otros</translation>
    </message>
    <message>
        <source>over {0}</source>
        <translation>más de {0}</translation>
    </message>
    <message>
        <source>packs</source>
        <translation>paquetes</translation>
    </message>
    <message>
        <source>pairs or tables of up to 5</source>
        <translation>parejas o mesas de hasta 5</translation>
    </message>
    <message>
        <source>percentile {0}</source>
        <translation>percentil {0}</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>fijado</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lugar</translation>
    </message>
    <message>
        <source>place or kind of the case</source>
        <translation>lugar o tipo del caso</translation>
    </message>
    <message>
        <source>plane</source>
        <translation>avión</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>práctica</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>cita</translation>
    </message>
    <message>
        <source>quotations</source>
        <translation>citas</translation>
    </message>
    <message>
        <source>read again</source>
        <translation>leída de nuevo</translation>
    </message>
    <message>
        <source>read again in {0}</source>
        <translation>leída de nuevo en {0}</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>referencia</translation>
    </message>
    <message>
        <source>references</source>
        <translation>referencias</translation>
    </message>
    <message>
        <source>report</source>
        <translation>informe</translation>
    </message>
    <message>
        <source>row</source>
        <translation>fila</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>filas</translation>
    </message>
    <message>
        <source>rows shown</source>
        <translation>filas mostradas</translation>
    </message>
    <message>
        <source>rural</source>
        <translation>rurales</translation>
    </message>
    <message>
        <source>rural, town, suburban, urban ...</source>
        <translation>rural, town, suburban, urban ...</translation>
    </message>
    <message>
        <source>said of the case</source>
        <translation>dicho del caso</translation>
    </message>
    <message>
        <source>saved work</source>
        <translation>trabajo guardado</translation>
    </message>
    <message>
        <source>school</source>
        <translation>escuela</translation>
    </message>
    <message>
        <source>school with an NCES id</source>
        <translation>escuela con id. de NCES</translation>
    </message>
    <message>
        <source>schools</source>
        <translation>escuelas</translation>
    </message>
    <message>
        <source>schools with an NCES id</source>
        <translation>escuelas con id. de NCES</translation>
    </message>
    <message>
        <source>seen again in part</source>
        <translation>visto de nuevo en parte</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>siete</translation>
    </message>
    <message>
        <source>share of {0}</source>
        <translation>porcentaje de {0}</translation>
    </message>
    <message>
        <source>six</source>
        <translation>seis</translation>
    </message>
    <message>
        <source>small</source>
        <translation>pequeños</translation>
    </message>
    <message>
        <source>small, medium or large</source>
        <translation>small, medium o large</translation>
    </message>
    <message>
        <source>some</source>
        <translation>algo</translation>
    </message>
    <message>
        <source>southern New England</source>
        <translation>Sur de Nueva Inglaterra</translation>
    </message>
    <message>
        <source>spelling of {0}</source>
        <translation>grafía de {0}</translation>
    </message>
    <message>
        <source>student population</source>
        <translation>población estudiantil</translation>
    </message>
    <message>
        <source>suburban</source>
        <translation>suburbanos</translation>
    </message>
    <message>
        <source>synonym of {0}</source>
        <translation>sinónimo de {0}</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>diez</translation>
    </message>
    <message>
        <source>term</source>
        <translation>término</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>that host visits or have hosted them</source>
        <translation>que reciben visitas o las han recibido</translation>
    </message>
    <message>
        <source>the agenda with times, steps and your notes</source>
        <translation>la agenda con horas, pasos y sus notas</translation>
    </message>
    <message>
        <source>the chosen rows side by side, for everybody</source>
        <translation>las filas elegidas lado a lado, para todos</translation>
    </message>
    <message>
        <source>the guide to site visits</source>
        <translation>la guía de visitas a escuelas</translation>
    </message>
    <message>
        <source>the library is empty</source>
        <translation>la biblioteca está vacía</translation>
    </message>
    <message>
        <source>the low grade is above the high grade</source>
        <translation>el grado más bajo está por encima del más alto</translation>
    </message>
    <message>
        <source>the middle of {0}</source>
        <translation>el centro de {0}</translation>
    </message>
    <message>
        <source>the nearest is “{0}”</source>
        <translation>lo más cercano es “{0}”</translation>
    </message>
    <message>
        <source>the number {0}</source>
        <translation>el número {0}</translation>
    </message>
    <message>
        <source>the readings</source>
        <translation>las lecturas</translation>
    </message>
    <message>
        <source>the row has more cells than the table has columns</source>
        <translation>la fila tiene más celdas que columnas la tabla</translation>
    </message>
    <message>
        <source>the same DOI</source>
        <translation>el mismo DOI</translation>
    </message>
    <message>
        <source>the same NCES id, {0}</source>
        <translation>el mismo id. de NCES, {0}</translation>
    </message>
    <message>
        <source>the same address</source>
        <translation>la misma dirección</translation>
    </message>
    <message>
        <source>the same id</source>
        <translation>el mismo id.</translation>
    </message>
    <message>
        <source>the same name</source>
        <translation>el mismo nombre</translation>
    </message>
    <message>
        <source>the same place</source>
        <translation>el mismo lugar</translation>
    </message>
    <message>
        <source>the same rows and schools, to fill in</source>
        <translation>las mismas filas y escuelas, para completar</translation>
    </message>
    <message>
        <source>the same school in an earlier file</source>
        <translation>la misma escuela en un archivo anterior</translation>
    </message>
    <message>
        <source>the server cannot hold it</source>
        <translation>el servidor no puede guardarlo</translation>
    </message>
    <message>
        <source>the team's library</source>
        <translation>la biblioteca del equipo</translation>
    </message>
    <message>
        <source>the word itself</source>
        <translation>la palabra misma</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>ya están ahí</translation>
    </message>
    <message>
        <source>this profile was saved by a newer version of Case Studies; nothing was read</source>
        <translation>este perfil lo guardó una versión más nueva de Case Studies; no se leyó nada</translation>
    </message>
    <message>
        <source>this school</source>
        <translation>esta escuela</translation>
    </message>
    <message>
        <source>three</source>
        <translation>tres</translation>
    </message>
    <message>
        <source>tick reported</source>
        <translation>marca dicha por la escuela</translation>
    </message>
    <message>
        <source>ticked by the school itself, not researched</source>
        <translation>marcado por la propia escuela, no investigado</translation>
    </message>
    <message>
        <source>ticks reported</source>
        <translation>marcas dichas por la escuela</translation>
    </message>
    <message>
        <source>title and year</source>
        <translation>título y año</translation>
    </message>
    <message>
        <source>title, days, what we want to see</source>
        <translation>título, días, lo que queremos ver</translation>
    </message>
    <message>
        <source>tray</source>
        <translation>bandeja</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>verdadero o falso</translation>
    </message>
    <message>
        <source>twice in the file</source>
        <translation>dos veces en el archivo</translation>
    </message>
    <message>
        <source>two</source>
        <translation>dos</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>sin fecha</translation>
    </message>
    <message>
        <source>under a mile from {0}</source>
        <translation>a menos de una milla de {0}</translation>
    </message>
    <message>
        <source>under {0}</source>
        <translation>bajo {0}</translation>
    </message>
    <message>
        <source>unknown field; known are {known}</source>
        <translation>campo desconocido; los conocidos son {known}</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>razón desconocida</translation>
    </message>
    <message>
        <source>urban</source>
        <translation>urbanos</translation>
    </message>
    <message>
        <source>video</source>
        <translation>video</translation>
    </message>
    <message>
        <source>what a school says of itself in a survey: a practice</source>
        <translation>lo que una escuela dice de sí misma en una encuesta: una práctica</translation>
    </message>
    <message>
        <source>what a second reader saw: again, part or no</source>
        <translation>lo que vio una segunda lectura: again, part o no</translation>
    </message>
    <message>
        <source>what belongs there</source>
        <translation>lo que corresponde ahí</translation>
    </message>
    <message>
        <source>what guests do before, during and after a visit</source>
        <translation>lo que hacen los visitantes antes, durante y después de una visita</translation>
    </message>
    <message>
        <source>what is documented at each stop, what is not, what to ask</source>
        <translation>lo documentado en cada parada, lo que no, qué preguntar</translation>
    </message>
    <message>
        <source>what is written</source>
        <translation>lo que está escrito</translation>
    </message>
    <message>
        <source>what may be behind it</source>
        <translation>lo que puede haber detrás</translation>
    </message>
    <message>
        <source>what one sees, thinks and wonders, row by row</source>
        <translation>lo que uno ve, piensa y se pregunta, fila por fila</translation>
    </message>
    <message>
        <source>what to look for, with boxes and room to write</source>
        <translation>qué observar, con casillas y espacio para escribir</translation>
    </message>
    <message>
        <source>what we would ask</source>
        <translation>lo que preguntaríamos</translation>
    </message>
    <message>
        <source>what you made of a case: starred, notes, highlights</source>
        <translation>lo que usted hizo con un caso: starred, notes, highlights</translation>
    </message>
    <message>
        <source>when it was true: year:2018, year&gt;2018, year:2015-2018</source>
        <translation>cuándo fue así: year:2018, year&gt;2018, year:2015-2018</translation>
    </message>
    <message>
        <source>where a case comes from: core, own, or an added pack</source>
        <translation>de dónde viene un caso: core, own o un paquete agregado</translation>
    </message>
    <message>
        <source>whether it hosts visits: yes, arranged, past ...</source>
        <translation>si recibe visitas: yes, arranged, past ...</translation>
    </message>
    <message>
        <source>which card was whose</source>
        <translation>de quién era cada tarjeta</translation>
    </message>
    <message>
        <source>who runs it: charter, public district ...</source>
        <translation>quién la dirige: charter, public district ...</translation>
    </message>
    <message>
        <source>with an enrollment</source>
        <translation>con matrícula</translation>
    </message>
    <message>
        <source>with elementary grades</source>
        <translation>con grados de primaria</translation>
    </message>
    <message>
        <source>with grades {0} to {1}</source>
        <translation>con los grados {0} a {1}</translation>
    </message>
    <message>
        <source>with high school grades</source>
        <translation>con grados de preparatoria</translation>
    </message>
    <message>
        <source>with middle grades</source>
        <translation>con grados de secundaria</translation>
    </message>
    <message>
        <source>with middle or high school grades</source>
        <translation>con grados de secundaria o preparatoria</translation>
    </message>
    <message>
        <source>within {0} of {1}</source>
        <translation>a menos de {0} de {1}</translation>
    </message>
    <message>
        <source>word</source>
        <translation>palabra</translation>
    </message>
    <message>
        <source>words of a cited source or its publisher</source>
        <translation>palabras de una fuente citada o de quien la publicó</translation>
    </message>
    <message>
        <source>words, actions, counts</source>
        <translation>palabras, acciones, conteos</translation>
    </message>
    <message>
        <source>year not stated</source>
        <translation>año no indicado</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>sí o no</translation>
    </message>
    <message>
        <source>your case</source>
        <translation>su caso</translation>
    </message>
    <message>
        <source>{0} (a bare yes or no)</source>
        <translation>{0} (un yes o no sin comillas)</translation>
    </message>
    <message>
        <source>{0} (declined)</source>
        <translation>{0} (rechazada)</translation>
    </message>
    <message>
        <source>{0} (line {1})</source>
        <translation>{0} (línea {1})</translation>
    </message>
    <message>
        <source>{0} (no day yet)</source>
        <translation>{0} (aún sin día)</translation>
    </message>
    <message>
        <source>{0} (not in this library)</source>
        <translation>{0} (no está en esta biblioteca)</translation>
    </message>
    <message>
        <source>{0} It is searched as plain words.</source>
        <translation>{0} Se busca como palabras sin más.</translation>
    </message>
    <message>
        <source>{0} The others are asked for.</source>
        <translation>{0} Los demás se piden.</translation>
    </message>
    <message>
        <source>{0} What is on this desk can be searched and read meanwhile.</source>
        <translation>{0} Mientras tanto se puede buscar y leer lo que hay en esta computadora.</translation>
    </message>
    <message>
        <source>{0} What you write is kept here and goes there when it does.</source>
        <translation>{0} Lo que usted escriba se guarda aquí y llegará allá cuando responda.</translation>
    </message>
    <message>
        <source>{0} agree with what is documented</source>
        <translation>{0} coinciden con lo documentado</translation>
    </message>
    <message>
        <source>{0} agrees with what is documented</source>
        <translation>{0} coincide con lo documentado</translation>
    </message>
    <message>
        <source>{0} alike by their practices</source>
        <translation>{0} iguales por sus prácticas</translation>
    </message>
    <message>
        <source>{0} am</source>
        <translation>{0} a. m.</translation>
    </message>
    <message>
        <source>{0} and others</source>
        <translation>{0} y otros</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} y {1}</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} y {1} más</translation>
    </message>
    <message>
        <source>{0} and {with_i}</source>
        <translation>{0} e {with_i}</translation>
    </message>
    <message>
        <source>{0} are hidden in this comparison.</source>
        <translation>{0} están ocultos en esta comparación.</translation>
    </message>
    <message>
        <source>{0} are not told, so it is shown nowhere yet</source>
        <translation>falta decir {0}, así que aún no se muestra en ninguna parte</translation>
    </message>
    <message>
        <source>{0} as absent</source>
        <translation>como ausente: {0}</translation>
    </message>
    <message>
        <source>{0} attached file came back.</source>
        <translation>{0} archivo adjunto volvió.</translation>
    </message>
    <message>
        <source>{0} attached files came back.</source>
        <translation>{0} archivos adjuntos volvieron.</translation>
    </message>
    <message>
        <source>{0} before</source>
        <translation>{0} antes</translation>
    </message>
    <message>
        <source>{0} by {1}</source>
        <translation>{0} por {1}</translation>
    </message>
    <message>
        <source>{0} case</source>
        <translation>{0} caso</translation>
    </message>
    <message>
        <source>{0} case in the tray is not in the library. The tray does not show them until a pack brings them back.</source>
        <translation>{0} caso de la bandeja no está en la biblioteca. La bandeja no lo muestra hasta que un paquete lo traiga de vuelta.</translation>
    </message>
    <message>
        <source>{0} case side by side</source>
        <translation>{0} caso lado a lado</translation>
    </message>
    <message>
        <source>{0} cases</source>
        <translation>{0} casos</translation>
    </message>
    <message>
        <source>{0} cases have all of the rest; {1}.</source>
        <translation>{0} casos tienen todo lo demás; {1}.</translation>
    </message>
    <message>
        <source>{0} cases have all of this; {1}.</source>
        <translation>{0} casos tienen todo esto; {1}.</translation>
    </message>
    <message>
        <source>{0} cases here have none of these words; they are close to them in meaning.</source>
        <translation>{0} casos de aquí no tienen ninguna de estas palabras; son cercanos a ellas en significado.</translation>
    </message>
    <message>
        <source>{0} cases in the tray are not in the library. The tray does not show them until a pack brings them back.</source>
        <translation>{0} casos de la bandeja no están en la biblioteca. La bandeja no los muestra hasta que un paquete los traiga de vuelta.</translation>
    </message>
    <message>
        <source>{0} cases side by side</source>
        <translation>{0} casos lado a lado</translation>
    </message>
    <message>
        <source>{0} cases that you had</source>
        <translation>{0} casos que usted ya tenía</translation>
    </message>
    <message>
        <source>{0} collections</source>
        <translation>{0} colecciones</translation>
    </message>
    <message>
        <source>{0} column</source>
        <translation>{0} columna</translation>
    </message>
    <message>
        <source>{0} columns</source>
        <translation>{0} columnas</translation>
    </message>
    <message>
        <source>{0} comparisons</source>
        <translation>{0} comparaciones</translation>
    </message>
    <message>
        <source>{0} disputed</source>
        <translation>en disputa: {0}</translation>
    </message>
    <message>
        <source>{0} documented</source>
        <translation>documentado: {0}</translation>
    </message>
    <message>
        <source>{0} documented for none of the cases</source>
        <translation>{0} sin documentar en ningún caso</translation>
    </message>
    <message>
        <source>{0} documented with no practice coded</source>
        <translation>{0} documentadas sin código de práctica</translation>
    </message>
    <message>
        <source>{0} does not suit a case.</source>
        <translation>{0} no sirve para un caso.</translation>
    </message>
    <message>
        <source>{0} does not suit a comparison.</source>
        <translation>{0} no sirve para una comparación.</translation>
    </message>
    <message>
        <source>{0} does not suit a list of results.</source>
        <translation>{0} no sirve para una lista de resultados.</translation>
    </message>
    <message>
        <source>{0} does not suit a visit packet.</source>
        <translation>{0} no sirve para la carpeta de una visita.</translation>
    </message>
    <message>
        <source>{0} does not suit hand-outs.</source>
        <translation>{0} no sirve para hojas para repartir.</translation>
    </message>
    <message>
        <source>{0} does not suit notes and highlights.</source>
        <translation>{0} no sirve para notas y resaltados.</translation>
    </message>
    <message>
        <source>{0} does not suit the record of a workshop.</source>
        <translation>{0} no sirve para el registro de un taller.</translation>
    </message>
    <message>
        <source>{0} does not suit the report of a visit.</source>
        <translation>{0} no sirve para el informe de una visita.</translation>
    </message>
    <message>
        <source>{0} dot</source>
        <translation>{0} punto</translation>
    </message>
    <message>
        <source>{0} dots</source>
        <translation>{0} puntos</translation>
    </message>
    <message>
        <source>{0} ended</source>
        <translation>terminado: {0}</translation>
    </message>
    <message>
        <source>{0} entries belong to a workshop or visit that is gone. They are kept; a backup may have it.</source>
        <translation>{0} entradas pertenecen a un taller o una visita que ya no existe. Se conservan; quizá lo tenga una copia de seguridad.</translation>
    </message>
    <message>
        <source>{0} entries in a workshop's record</source>
        <translation>{0} entradas en el acta de un taller</translation>
    </message>
    <message>
        <source>{0} entry belongs to a workshop or visit that is gone. They are kept; a backup may have it.</source>
        <translation>{0} entrada pertenece a un taller o una visita que ya no existe. Se conserva; quizá lo tenga una copia de seguridad.</translation>
    </message>
    <message>
        <source>{0} event</source>
        <translation>{0} suceso</translation>
    </message>
    <message>
        <source>{0} events</source>
        <translation>{0} sucesos</translation>
    </message>
    <message>
        <source>{0} field notes</source>
        <translation>{0} notas de campo</translation>
    </message>
    <message>
        <source>{0} file in the folder of attachments is named by no note. Repair moves them aside.</source>
        <translation>Ninguna nota nombra {0} archivo de la carpeta de adjuntos. Reparar lo aparta.</translation>
    </message>
    <message>
        <source>{0} files in the folder of attachments are named by no note. Repair moves them aside.</source>
        <translation>Ninguna nota nombra {0} archivos de la carpeta de adjuntos. Reparar los aparta.</translation>
    </message>
    <message>
        <source>{0} finding</source>
        <translation>{0} hallazgo</translation>
    </message>
    <message>
        <source>{0} finding has a source</source>
        <translation>{0} hallazgo tiene fuente</translation>
    </message>
    <message>
        <source>{0} finding has no source (a draft)</source>
        <translation>{0} hallazgo no tiene fuente (un borrador)</translation>
    </message>
    <message>
        <source>{0} findings</source>
        <translation>{0} hallazgos</translation>
    </message>
    <message>
        <source>{0} findings have a source</source>
        <translation>{0} hallazgos tienen fuente</translation>
    </message>
    <message>
        <source>{0} findings have no source (drafts)</source>
        <translation>{0} hallazgos no tienen fuente (borradores)</translation>
    </message>
    <message>
        <source>{0} from the start</source>
        <translation>a {0} del comienzo</translation>
    </message>
    <message>
        <source>{0} has no title and was left out.</source>
        <translation>{0} no tiene título y se dejó fuera.</translation>
    </message>
    <message>
        <source>{0} highlight</source>
        <translation>{0} resaltado</translation>
    </message>
    <message>
        <source>{0} highlights</source>
        <translation>{0} resaltados</translation>
    </message>
    <message>
        <source>{0} is hidden in this comparison.</source>
        <translation>{0} está oculto en esta comparación.</translation>
    </message>
    <message>
        <source>{0} is listed twice; keep one.</source>
        <translation>{0} está dos veces en la lista; deje uno.</translation>
    </message>
    <message>
        <source>{0} is not BibTeX.</source>
        <translation>{0} no es BibTeX.</translation>
    </message>
    <message>
        <source>{0} is not a case of this pack.</source>
        <translation>{0} no es un caso de este paquete.</translation>
    </message>
    <message>
        <source>{0} is not a dimension of vocabulary/dimensions.yaml.</source>
        <translation>{0} no es una dimensión de vocabulary/dimensions.yaml.</translation>
    </message>
    <message>
        <source>{0} is not a population of vocabulary/populations.yaml.</source>
        <translation>{0} no es una población de vocabulary/populations.yaml.</translation>
    </message>
    <message>
        <source>{0} is not a practice of vocabulary/practices.yaml.</source>
        <translation>{0} no es una práctica de vocabulary/practices.yaml.</translation>
    </message>
    <message>
        <source>{0} is not among the sources in sources.yaml.</source>
        <translation>{0} no está entre las fuentes de sources.yaml.</translation>
    </message>
    <message>
        <source>{0} is not among the sources of this case.</source>
        <translation>{0} no está entre las fuentes de este caso.</translation>
    </message>
    <message>
        <source>{0} is not as BibTeX has it: {1}.</source>
        <translation>{0} no es como lo usa BibTeX: {1}.</translation>
    </message>
    <message>
        <source>{0} is not the slug of a case in this pack.</source>
        <translation>{0} no es la clave de un caso de este paquete.</translation>
    </message>
    <message>
        <source>{0} is not told, so it is shown nowhere yet</source>
        <translation>falta decir {0}, así que aún no se muestra en ninguna parte</translation>
    </message>
    <message>
        <source>{0} is the name of a part of a case and cannot be a key.</source>
        <translation>{0} es el nombre de una parte de un caso y no puede ser una clave.</translation>
    </message>
    <message>
        <source>{0} is the slug of cases/{1}.yaml already; expected {2}, the name of this file.</source>
        <translation>{0} ya es la clave de cases/{1}.yaml; se esperaba {2}, el nombre de este archivo.</translation>
    </message>
    <message>
        <source>{0} is used twice; it has to be unique, and is never reused.</source>
        <translation>{0} se usa dos veces; debe ser único y nunca se reutiliza.</translation>
    </message>
    <message>
        <source>{0} km</source>
        <translation>{0} km</translation>
    </message>
    <message>
        <source>{0} km from {1}</source>
        <translation>a {0} km de {1}</translation>
    </message>
    <message>
        <source>{0} lack {1}</source>
        <translation>a {0} les falta {1}</translation>
    </message>
    <message>
        <source>{0} lacks {1}</source>
        <translation>a {0} le falta {1}</translation>
    </message>
    <message>
        <source>{0} learners</source>
        <translation>{0} estudiantes</translation>
    </message>
    <message>
        <source>{0} left out</source>
        <translation>se dejó fuera: {0}</translation>
    </message>
    <message>
        <source>{0} left out that part the cases less or not at all</source>
        <translation>se dejó fuera lo que menos o nada separa a los casos: {0}</translation>
    </message>
    <message>
        <source>{0} less far apart</source>
        <translation>{0} menos apartadas</translation>
    </message>
    <message>
        <source>{0} lists the files of a pack.</source>
        <translation>{0} enumera los archivos de un paquete.</translation>
    </message>
    <message>
        <source>{0} may not make roles on this server, which a team needs. Ask whoever keeps it for: ALTER ROLE {0} CREATEROLE</source>
        <translation>{0} no puede crear roles en este servidor, y un equipo los necesita. Pida a quien lo cuida: ALTER ROLE {0} CREATEROLE</translation>
    </message>
    <message>
        <source>{0} mile</source>
        <translation>{0} milla</translation>
    </message>
    <message>
        <source>{0} mile away</source>
        <translation>a {0} milla</translation>
    </message>
    <message>
        <source>{0} mile from {1}</source>
        <translation>a {0} milla de {1}</translation>
    </message>
    <message>
        <source>{0} miles</source>
        <translation>{0} millas</translation>
    </message>
    <message>
        <source>{0} miles away</source>
        <translation>a {0} millas</translation>
    </message>
    <message>
        <source>{0} miles from {1}</source>
        <translation>a {0} millas de {1}</translation>
    </message>
    <message>
        <source>{0} minute</source>
        <translation>{0} minuto</translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation>{0} minutos</translation>
    </message>
    <message>
        <source>{0} more passage</source>
        <translation>{0} pasaje más</translation>
    </message>
    <message>
        <source>{0} more passage in this case.</source>
        <translation>{0} pasaje más en este caso.</translation>
    </message>
    <message>
        <source>{0} more passages</source>
        <translation>{0} pasajes más</translation>
    </message>
    <message>
        <source>{0} more passages in this case.</source>
        <translation>{0} pasajes más en este caso.</translation>
    </message>
    <message>
        <source>{0} new cases of yours</source>
        <translation>{0} casos nuevos suyos</translation>
    </message>
    <message>
        <source>{0} new or changed</source>
        <translation>nuevos o con cambios: {0}</translation>
    </message>
    <message>
        <source>{0} noon</source>
        <translation>{0} del mediodía</translation>
    </message>
    <message>
        <source>{0} note</source>
        <translation>{0} nota</translation>
    </message>
    <message>
        <source>{0} note is on something that the library does not have. They are kept, and listed under Notes and highlights.</source>
        <translation>{0} nota trata de algo que la biblioteca no tiene. Se conserva, y está en Notas y resaltados.</translation>
    </message>
    <message>
        <source>{0} notes</source>
        <translation>{0} notas</translation>
    </message>
    <message>
        <source>{0} notes are on something that the library does not have. They are kept, and listed under Notes and highlights.</source>
        <translation>{0} notas tratan de algo que la biblioteca no tiene. Se conservan, y están en Notas y resaltados.</translation>
    </message>
    <message>
        <source>{0} of students</source>
        <translation>{0} de los estudiantes</translation>
    </message>
    <message>
        <source>{0} of them are in the library already</source>
        <translation>{0} de ellos ya están en la biblioteca</translation>
    </message>
    <message>
        <source>{0} of them is in the library already</source>
        <translation>{0} de ellos ya está en la biblioteca</translation>
    </message>
    <message>
        <source>{0} of them the district's own page</source>
        <translation>{0} de ellas, página del propio distrito</translation>
    </message>
    <message>
        <source>{0} of them the district's own pages</source>
        <translation>{0} de ellas, páginas del propio distrito</translation>
    </message>
    <message>
        <source>{0} of them the network's own page</source>
        <translation>{0} de ellas, página de la propia red</translation>
    </message>
    <message>
        <source>{0} of them the network's own pages</source>
        <translation>{0} de ellas, páginas de la propia red</translation>
    </message>
    <message>
        <source>{0} of them the program's own page</source>
        <translation>{0} de ellas, página del propio programa</translation>
    </message>
    <message>
        <source>{0} of them the program's own pages</source>
        <translation>{0} de ellas, páginas del propio programa</translation>
    </message>
    <message>
        <source>{0} of them the school's own page</source>
        <translation>{0} de ellas, página de la propia escuela</translation>
    </message>
    <message>
        <source>{0} of them the school's own pages</source>
        <translation>{0} de ellas, páginas de la propia escuela</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>{0} of {1} {2} are left out: only those that are in the library were asked for.</source>
        <translation>De {1} {2}, se dejan fuera {0}: solo se pidió lo que está en la biblioteca.</translation>
    </message>
    <message>
        <source>{0} of {1} {2} are left out: the table tells no city, so it gives its numbers only to those in the library.</source>
        <translation>De {1} {2}, se dejan fuera {0}: la tabla no dice la ciudad, así que solo da sus números a lo que está en la biblioteca.</translation>
    </message>
    <message>
        <source>{0} open question</source>
        <translation>{0} pregunta abierta</translation>
    </message>
    <message>
        <source>{0} open questions</source>
        <translation>{0} preguntas abiertas</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation>{0} o {1}</translation>
    </message>
    <message>
        <source>{0} or {with_o}</source>
        <translation>{0} u {with_o}</translation>
    </message>
    <message>
        <source>{0} others</source>
        <translation>{0} más</translation>
    </message>
    <message>
        <source>{0} owns the team's tables and is none of its people. A keeper takes people in with “casestudies team person”.</source>
        <translation>{0} es dueño de las tablas del equipo y no es parte de él. Quien cuida el equipo incorpora personas con “casestudies team person”.</translation>
    </message>
    <message>
        <source>{0} packs and imports</source>
        <translation>{0} paquetes e importaciones</translation>
    </message>
    <message>
        <source>{0} page</source>
        <translation>{0} página</translation>
    </message>
    <message>
        <source>{0} pages</source>
        <translation>{0} páginas</translation>
    </message>
    <message>
        <source>{0} passage</source>
        <translation>{0} pasaje</translation>
    </message>
    <message>
        <source>{0} passages</source>
        <translation>{0} pasajes</translation>
    </message>
    <message>
        <source>{0} pinned finding is no longer in the library</source>
        <translation>{0} hallazgo fijado ya no está en la biblioteca</translation>
    </message>
    <message>
        <source>{0} pinned findings are no longer in the library</source>
        <translation>{0} hallazgos fijados ya no están en la biblioteca</translation>
    </message>
    <message>
        <source>{0} pm</source>
        <translation>{0} p. m.</translation>
    </message>
    <message>
        <source>{0} publisher</source>
        <translation>{0} editorial</translation>
    </message>
    <message>
        <source>{0} publishers</source>
        <translation>{0} editoriales</translation>
    </message>
    <message>
        <source>{0} read again</source>
        <translation>leídas de nuevo: {0}</translation>
    </message>
    <message>
        <source>{0} remark</source>
        <translation>{0} comentario</translation>
    </message>
    <message>
        <source>{0} remarks</source>
        <translation>{0} comentarios</translation>
    </message>
    <message>
        <source>{0} removed or changed</source>
        <translation>quitados o con cambios: {0}</translation>
    </message>
    <message>
        <source>{0} rest on sources not seen again</source>
        <translation>{0} se apoyan en fuentes no vistas de nuevo</translation>
    </message>
    <message>
        <source>{0} rests on sources not seen again</source>
        <translation>{0} se apoya en fuentes no vistas de nuevo</translation>
    </message>
    <message>
        <source>{0} row</source>
        <translation>{0} fila</translation>
    </message>
    <message>
        <source>{0} rows</source>
        <translation>{0} filas</translation>
    </message>
    <message>
        <source>{0} saved searches</source>
        <translation>{0} búsquedas guardadas</translation>
    </message>
    <message>
        <source>{0} saved thing names cases that the library does not have. They come back with the pack that has them.</source>
        <translation>{0} elemento guardado nombra casos que la biblioteca no tiene. Vuelven con el paquete que los tiene.</translation>
    </message>
    <message>
        <source>{0} saved things name cases that the library does not have. They come back with the pack that has them.</source>
        <translation>{0} elementos guardados nombran casos que la biblioteca no tiene. Vuelven con el paquete que los tiene.</translation>
    </message>
    <message>
        <source>{0} school profiles</source>
        <translation>{0} perfiles de escuelas</translation>
    </message>
    <message>
        <source>{0} school stands in the middle of its state on the map: the list of places does not have its city.</source>
        <translation>{0} escuela está en el centro de su estado en el mapa: la lista de lugares no tiene su ciudad.</translation>
    </message>
    <message>
        <source>{0} schools stand in the middle of their states on the map: the list of places does not have their cities.</source>
        <translation>{0} escuelas están en el centro de su estado en el mapa: la lista de lugares no tiene sus ciudades.</translation>
    </message>
    <message>
        <source>{0} slide</source>
        <translation>{0} diapositiva</translation>
    </message>
    <message>
        <source>{0} slides</source>
        <translation>{0} diapositivas</translation>
    </message>
    <message>
        <source>{0} source</source>
        <translation>{0} fuente</translation>
    </message>
    <message>
        <source>{0} sources</source>
        <translation>{0} fuentes</translation>
    </message>
    <message>
        <source>{0} star</source>
        <translation>{0} estrella</translation>
    </message>
    <message>
        <source>{0} stars</source>
        <translation>{0} estrellas</translation>
    </message>
    <message>
        <source>{0} stop</source>
        <translation>{0} parada</translation>
    </message>
    <message>
        <source>{0} stops</source>
        <translation>{0} paradas</translation>
    </message>
    <message>
        <source>{0} student</source>
        <translation>{0} estudiante</translation>
    </message>
    <message>
        <source>{0} students</source>
        <translation>{0} estudiantes</translation>
    </message>
    <message>
        <source>{0} surprise</source>
        <translation>{0} sorpresa</translation>
    </message>
    <message>
        <source>{0} surprises</source>
        <translation>{0} sorpresas</translation>
    </message>
    <message>
        <source>{0} the next day</source>
        <translation>{0} del día siguiente</translation>
    </message>
    <message>
        <source>{0} things</source>
        <translation>{0} elementos</translation>
    </message>
    <message>
        <source>{0} visits</source>
        <translation>{0} visitas</translation>
    </message>
    <message>
        <source>{0} was given twice; name each case once.</source>
        <translation>{0} se dio dos veces; nombre cada caso una vez.</translation>
    </message>
    <message>
        <source>{0} was left out that parts the cases less or not at all.</source>
        <translation>{0} que distingue menos los casos, o nada, quedó fuera.</translation>
    </message>
    <message>
        <source>{0} was left out.</source>
        <translation>{0} quedó fuera.</translation>
    </message>
    <message>
        <source>{0} were left out that part the cases less or not at all.</source>
        <translation>{0} que distinguen menos los casos, o nada, quedaron fuera.</translation>
    </message>
    <message>
        <source>{0} were left out.</source>
        <translation>{0} quedaron fuera.</translation>
    </message>
    <message>
        <source>{0} with a gap and nothing else between them</source>
        <translation>{0} con un vacío y nada más entre ellos</translation>
    </message>
    <message>
        <source>{0} without any finding left out</source>
        <translation>se dejó fuera lo que no tiene ningún hallazgo: {0}</translation>
    </message>
    <message>
        <source>{0} without any finding was left out.</source>
        <translation>{0} sin ningún hallazgo quedó fuera.</translation>
    </message>
    <message>
        <source>{0} without any finding were left out.</source>
        <translation>{0} sin ningún hallazgo quedaron fuera.</translation>
    </message>
    <message>
        <source>{0} workshops</source>
        <translation>{0} talleres</translation>
    </message>
    <message>
        <source>{0}% of students</source>
        <translation>{0}% de los estudiantes</translation>
    </message>
    <message>
        <source>{0}, in a straight line.</source>
        <translation>{0}, en línea recta.</translation>
    </message>
    <message>
        <source>{0}, like yours</source>
        <translation>{0}, como el suyo</translation>
    </message>
    <message>
        <source>{0}, line {1}</source>
        <translation>{0}, renglón {1}</translation>
    </message>
    <message>
        <source>{0}, {1} does not lie in {2}; expected degrees north and east, which are below zero west of Greenwich.</source>
        <translation>{0}, {1} no está en {2}; se esperaban grados norte y este, que son negativos al oeste de Greenwich.</translation>
    </message>
    <message>
        <source>{0}: no source tells of it.</source>
        <translation>{0}: ninguna fuente lo dice.</translation>
    </message>
    <message>
        <source>{0}: no source tells of them.</source>
        <translation>{0}: ninguna fuente los dice.</translation>
    </message>
    <message>
        <source>{0}: not documented</source>
        <translation>{0}: no documentado</translation>
    </message>
    <message>
        <source>{0}: read as {1}, found as {2}.</source>
        <translation>{0}: se leyó como {1}, que aparece como {2}.</translation>
    </message>
    <message>
        <source>{0}: read as {1}.</source>
        <translation>{0}: se leyó como {1}.</translation>
    </message>
    <message>
        <source>{0}: see the brief.</source>
        <translation>{0}: vea la ficha.</translation>
    </message>
    <message>
        <source>{0}: the title has more than {1} characters and was cut.</source>
        <translation>{0}: el título tiene más de {1} caracteres y se cortó.</translation>
    </message>
    <message>
        <source>{cases} by {axis}</source>
        <translation>{cases} por {axis}</translation>
    </message>
    <message>
        <source>{cases} cases with {findings} findings can be read.</source>
        <translation>Se pueden leer {cases} casos con {findings} hallazgos.</translation>
    </message>
    <message>
        <source>{case} by {rows} and {columns}</source>
        <translation>{case} por {rows} y {columns}</translation>
    </message>
    <message>
        <source>{case} is {value}; there is nobody to ask for a visit.</source>
        <translation>{case}: {value}; no hay a quién pedir una visita.</translation>
    </message>
    <message>
        <source>{case}, as we saw it</source>
        <translation>{case}, como lo vimos</translation>
    </message>
    <message>
        <source>{case}: that it belongs to “{parent}”, which is not in the pack.</source>
        <translation>{case}: que pertenece a “{parent}”, que no está en el paquete.</translation>
    </message>
    <message>
        <source>{case}: what the school reports of itself, which an import brought.</source>
        <translation>{case}: lo que la escuela dice de sí misma, que trajo una importación.</translation>
    </message>
    <message>
        <source>{case}: {number} source that nothing cites.</source>
        <translation>{case}: {number} fuente que nada cita.</translation>
    </message>
    <message>
        <source>{case}: {number} sources that nothing cites.</source>
        <translation>{case}: {number} fuentes que nada cita.</translation>
    </message>
    <message>
        <source>{count} practices in common, among them {names}</source>
        <translation>{count} prácticas en común, entre ellas {names}</translation>
    </message>
    <message>
        <source>{count} practices in common: {names}</source>
        <translation>{count} prácticas en común: {names}</translation>
    </message>
    <message>
        <source>{day}, {begin} to {end}: {told}</source>
        <translation>{day}, de {begin} a {end}: {told}</translation>
    </message>
    <message>
        <source>{day}. Status: {status}.</source>
        <translation>{day}. Situación: {status}.</translation>
    </message>
    <message>
        <source>{entry} is a link or no ordinary file.</source>
        <translation>{entry} es un enlace o no es un archivo común.</translation>
    </message>
    <message>
        <source>{findings} above, under: {places}.</source>
        <translation>{findings} más arriba, en: {places}.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
    </message>
    <message>
        <source>{found}; the first {number} cases</source>
        <translation>{found}; los primeros {number} casos</translation>
    </message>
    <message>
        <source>{here} to {there}: {miles} in a straight line, {hours} by car at {speed} miles an hour on roads {detour} times as long; the plan leaves {left}.</source>
        <translation>{here} a {there}: {miles} en línea recta, {hours} en auto a {speed} millas por hora por carreteras {detour} veces más largas; el plan deja {left}.</translation>
    </message>
    <message>
        <source>{here} to {there}: {miles} in a straight line, {hours} by car at {speed} miles an hour on roads {detour} times as long; the plan leaves {left}. A flight, {flight} with the ways to the airports, would not fit either.</source>
        <translation>{here} a {there}: {miles} en línea recta, {hours} en auto a {speed} millas por hora por carreteras {detour} veces más largas; el plan deja {left}. Un vuelo, {flight} con los caminos a los aeropuertos, tampoco cabría.</translation>
    </message>
    <message>
        <source>{here} to {there}: {miles} in a straight line, {hours} by car: {then}.</source>
        <translation>{here} a {there}: {miles} en línea recta, {hours} en auto: {then}.</translation>
    </message>
    <message>
        <source>{here} to {there}: {miles} in a straight line, {hours} by plane with the ways to the airports: {then}.</source>
        <translation>{here} a {there}: {miles} en línea recta, {hours} en avión con los caminos a los aeropuertos: {then}.</translation>
    </message>
    <message>
        <source>{here} to {there}: {miles}, too far to drive in {left}; a flight, {flight} with the ways to the airports, would fit.</source>
        <translation>{here} a {there}: {miles}, demasiado lejos para ir en auto en {left}; un vuelo, {flight} con los caminos a los aeropuertos, cabría.</translation>
    </message>
    <message>
        <source>{hosts} Last documented for {year}.</source>
        <translation>{hosts} Documentado por última vez para {year}.</translation>
    </message>
    <message>
        <source>{miles} from {last} back to {start}.</source>
        <translation>{miles} desde {last} de vuelta a {start}.</translation>
    </message>
    <message>
        <source>{miles} from {place}</source>
        <translation>a {miles} de {place}</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>{minutes} minutos</translation>
    </message>
    <message>
        <source>{minutes} minutes · {people} people in {groups} groups</source>
        <translation>{minutes} minutos · {people} personas en {groups} grupos</translation>
    </message>
    <message>
        <source>{month} {day}</source>
        <translation>{day} de {month}</translation>
    </message>
    <message>
        <source>{month} {day}, {year}</source>
        <translation>{day} de {month} de {year}</translation>
    </message>
    <message>
        <source>{month} {first}–{last}, {year}</source>
        <translation>{first}–{last} de {month} de {year}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} de {year}</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} y {count} más</translation>
    </message>
    <message>
        <source>{names} and {more} more</source>
        <translation>{names} y {more} más</translation>
    </message>
    <message>
        <source>{name} declined: leave it out, or ask for another day.</source>
        <translation>{name} se rechazó: déjela fuera, o pida otro día.</translation>
    </message>
    <message>
        <source>{name} has no day yet.</source>
        <translation>{name} aún no tiene día.</translation>
    </message>
    <message>
        <source>{name} is on day {day}, and the journey has {days}.</source>
        <translation>{name} está en el día {day}, y el recorrido tiene {days}.</translation>
    </message>
    <message>
        <source>{name} is {gone}: there is nothing to visit.</source>
        <translation>{name} ({gone}): no hay nada que visitar.</translation>
    </message>
    <message>
        <source>{name} is {miles} from {start}, more than {most}.</source>
        <translation>{name} está a {miles} de {start}, más de {most}.</translation>
    </message>
    <message>
        <source>{name}, observed {days}</source>
        <translation>{name}, observado {days}</translation>
    </message>
    <message>
        <source>{name}: nearly none, {share}</source>
        <translation>{name}: casi ninguno, {share}</translation>
    </message>
    <message>
        <source>{name}: part of it is reached only {way}, which takes time.</source>
        <translation>{name}: a una parte solo se llega {way}, lo que lleva tiempo.</translation>
    </message>
    <message>
        <source>{name}: {day} is a {weekday}, with no school.</source>
        <translation>{name}: el {day} es {weekday}, sin clases.</translation>
    </message>
    <message>
        <source>{name}: {day} is over.</source>
        <translation>{name}: el {day} ya pasó.</translation>
    </message>
    <message>
        <source>{name}: {day} is today; hosts are asked a month before.</source>
        <translation>{name}: el {day} es hoy; se pregunta a los anfitriones un mes antes.</translation>
    </message>
    <message>
        <source>{name}: {day} is {days} day ahead; hosts are asked a month before.</source>
        <translation>{name}: falta {days} día para el {day}; se pregunta a los anfitriones un mes antes.</translation>
    </message>
    <message>
        <source>{name}: {day} is {days} days ahead; hosts are asked a month before.</source>
        <translation>{name}: faltan {days} días para el {day}; se pregunta a los anfitriones un mes antes.</translation>
    </message>
    <message>
        <source>{name}: {share}; yours {ours}</source>
        <translation>{name}: {share}; el suyo {ours}</translation>
    </message>
    <message>
        <source>{number} attached file is not in the folder {folder}. Put them back there; the notes are kept.</source>
        <translation>{number} archivo adjunto no está en la carpeta {folder}. Póngalo de vuelta allí; las notas se conservan.</translation>
    </message>
    <message>
        <source>{number} attached files are not in the folder {folder}. Put them back there; the notes are kept.</source>
        <translation>{number} archivos adjuntos no están en la carpeta {folder}. Póngalos de vuelta allí; las notas se conservan.</translation>
    </message>
    <message>
        <source>{number} of {pages}</source>
        <translation>{number} de {pages}</translation>
    </message>
    <message>
        <source>{number} of {parts}</source>
        <translation>{number} de {parts}</translation>
    </message>
    <message>
        <source>{percent:g}% of the students</source>
        <translation>{percent:g}% de los estudiantes</translation>
    </message>
    <message>
        <source>{percent} of students in {year}</source>
        <translation>{percent} de los estudiantes en {year}</translation>
    </message>
    <message>
        <source>{percent} of students, year not stated</source>
        <translation>{percent} de los estudiantes, año no indicado</translation>
    </message>
    <message>
        <source>{plan} is in the library already.</source>
        <translation>{plan} ya está en la biblioteca.</translation>
    </message>
    <message>
        <source>{practice} (for {population})</source>
        <translation>{practice} (para {population})</translation>
    </message>
    <message>
        <source>{qualities} {cases}</source>
        <translation>{cases} {qualities}</translation>
    </message>
    <message>
        <source>{school} does not want: {0}</source>
        <translation>{school} no desea: {0}</translation>
    </message>
    <message>
        <source>{school} wants: {0}</source>
        <translation>{school} desea: {0}</translation>
    </message>
    <message>
        <source>{setting} {kind}</source>
        <translation>{kind}, {setting}</translation>
    </message>
    <message>
        <source>{sources} from {publishers}, {whose}</source>
        <translation>{sources} de {publishers}, {whose}</translation>
    </message>
    <message>
        <source>{stop} and {later} are at the same time.</source>
        <translation>{stop} y {later} son a la misma hora.</translation>
    </message>
    <message>
        <source>{theirs} in {year}; yours has {ours}</source>
        <translation>{theirs} en {year}; la suya tiene {ours}</translation>
    </message>
    <message>
        <source>{theirs}, year not stated; yours has {ours}</source>
        <translation>{theirs}, año no indicado; la suya tiene {ours}</translation>
    </message>
    <message>
        <source>{theirs}, yours is {ours}</source>
        <translation>{theirs}, la suya es {ours}</translation>
    </message>
    <message>
        <source>{things} were added.</source>
        <translation>{things}: se agregaron.</translation>
    </message>
    <message>
        <source>{things} were changed.</source>
        <translation>{things}: se cambiaron.</translation>
    </message>
    <message>
        <source>{things} were deleted.</source>
        <translation>{things}: se eliminaron.</translation>
    </message>
    <message>
        <source>{things} were moved.</source>
        <translation>{things}: se movieron.</translation>
    </message>
    <message>
        <source>{things} were removed.</source>
        <translation>{things}: se quitaron.</translation>
    </message>
    <message>
        <source>{things} were renamed.</source>
        <translation>{things}: se cambió el nombre.</translation>
    </message>
    <message>
        <source>{things} were restored.</source>
        <translation>{things}: se restauraron.</translation>
    </message>
    <message>
        <source>{thing} was added, and {more} more.</source>
        <translation>Se agregó {thing} y {more} más.</translation>
    </message>
    <message>
        <source>{thing} was added.</source>
        <translation>Se agregó {thing}.</translation>
    </message>
    <message>
        <source>{thing} was changed, and {more} more.</source>
        <translation>Se cambió {thing} y {more} más.</translation>
    </message>
    <message>
        <source>{thing} was changed.</source>
        <translation>Se cambió {thing}.</translation>
    </message>
    <message>
        <source>{thing} was deleted, and {more} more.</source>
        <translation>Se eliminó {thing} y {more} más.</translation>
    </message>
    <message>
        <source>{thing} was deleted.</source>
        <translation>Se eliminó {thing}.</translation>
    </message>
    <message>
        <source>{thing} was moved, and {more} more.</source>
        <translation>Se movió {thing} y {more} más.</translation>
    </message>
    <message>
        <source>{thing} was moved.</source>
        <translation>Se movió {thing}.</translation>
    </message>
    <message>
        <source>{thing} was removed, and {more} more.</source>
        <translation>Se quitó {thing} y {more} más.</translation>
    </message>
    <message>
        <source>{thing} was removed.</source>
        <translation>Se quitó {thing}.</translation>
    </message>
    <message>
        <source>{thing} was renamed, and {more} more.</source>
        <translation>Se cambió el nombre: {thing} y {more} más.</translation>
    </message>
    <message>
        <source>{thing} was renamed.</source>
        <translation>Se cambió el nombre: {thing}.</translation>
    </message>
    <message>
        <source>{thing} was restored, and {more} more.</source>
        <translation>Se restauró {thing} y {more} más.</translation>
    </message>
    <message>
        <source>{thing} was restored.</source>
        <translation>Se restauró {thing}.</translation>
    </message>
    <message>
        <source>{title} ({number} of {all})</source>
        <translation>{title} ({number} de {all})</translation>
    </message>
    <message>
        <source>{title}, for {filter}</source>
        <translation>{title}, para {filter}</translation>
    </message>
    <message>
        <source>{title}, in {filter}</source>
        <translation>{title}, en {filter}</translation>
    </message>
    <message>
        <source>{told}, by {author}</source>
        <translation>{told}, por {author}</translation>
    </message>
    <message>
        <source>{weekday}, {day}</source>
        <translation>{weekday} {day}</translation>
    </message>
    <message>
        <source>{what}: {findings} from {sources}</source>
        <translation>{what}: {findings} de {sources}</translation>
    </message>
    <message>
        <source>{why_nothing} Nothing was changed.</source>
        <translation>{why_nothing} No se cambió nada.</translation>
    </message>
    <message>
        <source>× Documented as absent: a source says they do not do it. ■ Ended: it was done and has stopped. ± Disputed: sources disagree. – Not documented in our sources: a gap in what we found, never a “no”. Everything else is documented.</source>
        <translation>× Documentado como ausente: una fuente dice que no lo hacen. ■ Terminado: se hizo y se dejó de hacer. ± En disputa: las fuentes no coinciden. – No documentado en nuestras fuentes: un vacío en lo que hallamos, nunca un “no”. Todo lo demás está documentado.</translation>
    </message>
    <message>
        <source>“We could do this in our school.”</source>
        <translation>“Podríamos hacer esto en nuestra escuela.”</translation>
    </message>
    <message>
        <source>“{0}:” asks for all of its values and for any; the last of the two counts.</source>
        <translation>“{0}:” pide a la vez todos sus valores y cualquiera de ellos; cuenta lo último.</translation>
    </message>
    <message>
        <source>“{0}” cannot be a name in a team: small letters, digits and _, a letter first. Nothing was changed.</source>
        <translation>«{0}» no puede ser un nombre en un equipo: minúsculas, cifras y _, primero una letra. No se cambió nada.</translation>
    </message>
    <message>
        <source>“{0}” could not be written ({1}); an older file of that name is unchanged.</source>
        <translation>“{0}” no se pudo escribir ({1}); un archivo anterior con ese nombre queda sin cambios.</translation>
    </message>
    <message>
        <source>“{0}” finds what is said of “{1}”; the findings tell whether it is there or not.</source>
        <translation>«{0}» encuentra lo que se dice de «{1}»; los hallazgos dicen si lo hay o no.</translation>
    </message>
    <message>
        <source>“{0}” has the ending of another format ({1}) than the one asked for ({2}); end it in {3}, or ask for the other format. Nothing was written.</source>
        <translation>“{0}” tiene la terminación de otro formato ({1}) que el pedido ({2}); termínelo en {3}, o pida el otro formato. No se escribió nada.</translation>
    </message>
    <message>
        <source>“{0}” is a folder; give the export a file name.</source>
        <translation>“{0}” es una carpeta; dé a la exportación un nombre de archivo.</translation>
    </message>
    <message>
        <source>“{0}” is a link that leads back to itself; choose another name.</source>
        <translation>“{0}” es un enlace que lleva a sí mismo; elija otro nombre.</translation>
    </message>
    <message>
        <source>“{0}” is among the questions already.</source>
        <translation>“{0}” ya está entre las preguntas.</translation>
    </message>
    <message>
        <source>“{0}” is an id that a spreadsheet has rounded; its last digits are lost</source>
        <translation>“{0}” es un id. que una hoja de cálculo redondeó; se perdieron sus últimas cifras</translation>
    </message>
    <message>
        <source>“{0}” is copied from the text; say it as somebody would who has not read it.</source>
        <translation>“{0}” está copiado del texto; dígalo como lo diría alguien que no lo ha leído.</translation>
    </message>
    <message>
        <source>“{0}” is in no list of United States places here; distances are told from cities, towns and counties, as in “within 50 miles of Concord, NH”.</source>
        <translation>“{0}” no está aquí en ninguna lista de lugares de Estados Unidos; las distancias se dicen desde ciudades, pueblos y condados, como en “within 50 miles of Concord, NH”.</translation>
    </message>
    <message>
        <source>“{0}” is larger than this disk takes files to be; it was not written; an older file of that name is unchanged.</source>
        <translation>“{0}” es mayor que los archivos que admite este disco; no se escribió; un archivo anterior con ese nombre queda sin cambios.</translation>
    </message>
    <message>
        <source>“{0}” is missing.</source>
        <translation>Falta “{0}”.</translation>
    </message>
    <message>
        <source>“{0}” is no NCES id</source>
        <translation>“{0}” no es un id. de NCES</translation>
    </message>
    <message>
        <source>“{0}” is no distance from a place that is known here; distances are asked for as within:"50 miles of Concord, NH".</source>
        <translation>“{0}” no es una distancia a un lugar que se conozca aquí; las distancias se piden como within:"50 miles of Concord, NH".</translation>
    </message>
    <message>
        <source>“{0}” is no number</source>
        <translation>“{0}” no es un número</translation>
    </message>
    <message>
        <source>“{0}” is no percentage</source>
        <translation>“{0}” no es un porcentaje</translation>
    </message>
    <message>
        <source>“{0}” is no state</source>
        <translation>“{0}” no es un estado</translation>
    </message>
    <message>
        <source>“{0}” is no tick</source>
        <translation>“{0}” no es una marca</translation>
    </message>
    <message>
        <source>“{0}” is not a folder; nothing was written.</source>
        <translation>“{0}” no es una carpeta; no se escribió nada.</translation>
    </message>
    <message>
        <source>“{0}” is not an ordinary file; give the export another name.</source>
        <translation>“{0}” no es un archivo común; dé otro nombre a la exportación.</translation>
    </message>
    <message>
        <source>“{0}” is open in another program or protected; close it there or choose another name. The file is as it was.</source>
        <translation>“{0}” está abierto en otro programa o protegido; ciérrelo allí o elija otro nombre. El archivo está como estaba.</translation>
    </message>
    <message>
        <source>“{0}” is read as {1}; there is one in {2} too.</source>
        <translation>“{0}” se lee como {1}; también hay uno en {2}.</translation>
    </message>
    <message>
        <source>“{0}” is too large a number</source>
        <translation>“{0}” es un número demasiado grande</translation>
    </message>
    <message>
        <source>“{0}” is {1} already ({2}).</source>
        <translation>“{0}” ya es {1} ({2}).</translation>
    </message>
    <message>
        <source>“{0}” stands in row {1} already; the first is taken</source>
        <translation>“{0}” ya está en la fila {1}; se toma la primera</translation>
    </message>
    <message>
        <source>“{0}” stands in row {1} too; the first is taken</source>
        <translation>“{0}” también está en la fila {1}; se toma la primera</translation>
    </message>
    <message>
        <source>“{0}” stands where nothing can be asked.</source>
        <translation>“{0}” está donde no se puede pedir nada.</translation>
    </message>
    <message>
        <source>“{item}” ({key}) keeps the meaning that the library has for it.</source>
        <translation>“{item}” ({key}) conserva el significado que le da la biblioteca.</translation>
    </message>
    <message>
        <source>“{key}” is wanted as well; choose one</source>
        <translation>“{key}” también se desea; elija una de las dos</translation>
    </message>
    <message>
        <source>“{key}” was given before</source>
        <translation>“{key}” ya se dio antes</translation>
    </message>
    <message>
        <source>“{name}” stays here: {why}.</source>
        <translation>«{name}» se queda aquí: {why}.</translation>
    </message>
    <message>
        <source>“{pack}” could not be kept on this computer ({what}).</source>
        <translation>“{pack}” no se pudo guardar en esta computadora ({what}).</translation>
    </message>
    <message>
        <source>“{pack}” did not come as it was sent. Nothing was changed; try again.</source>
        <translation>“{pack}” no llegó como se envió. No se cambió nada; vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>“{pack}” is {size} MB; a pack of the team's has {most} MB at most. Make two packs of it. Nothing was sent.</source>
        <translation>“{pack}” ocupa {size} MB; un paquete del equipo tiene como máximo {most} MB. Haga dos paquetes con él. No se envió nada.</translation>
    </message>
    <message>
        <source>“{pack}” was withdrawn or published anew while it was fetched. Nothing was changed; synchronize and look at it again.</source>
        <translation>“{pack}” se retiró o se publicó de nuevo mientras se traía. No se cambió nada; sincronice y vuelva a mirarlo.</translation>
    </message>
    <message>
        <source>“{typed}” asked as “{word}”</source>
        <translation>“{typed}” se pregunta como “{word}”</translation>
    </message>
    <message>
        <source>“{typed}” met “{word}” ({by}; {where})</source>
        <translation>“{typed}” coincidió con “{word}” ({by}; {where})</translation>
    </message>
    <message>
        <source>“{typed}” read as “{word}” ({where})</source>
        <translation>“{typed}” se leyó como “{word}” ({where})</translation>
    </message>
    <message>
        <source>† Reported by the school, not researched: ticked by the school itself in a survey that was imported. It is no finding and counts as not documented.</source>
        <translation>† Dicho por la escuela, no investigado: lo marcó la propia escuela en una encuesta que se importó. No es un hallazgo y cuenta como no documentado.</translation>
    </message>
    <message>
        <source>◊ Your own notes: written down on a visit on the day that stands there. They were not researched, have no sources and are no part of the library.</source>
        <translation>◊ Sus propias notas: escritas en una visita el día que ahí se indica. No se investigaron, no tienen fuentes y no son parte de la biblioteca.</translation>
    </message>
    <message>
        <source>✓ Documented: a source says that they do it. The dots tell how well it is documented: one each for a source, a second source, a second publisher, a source from outside, and evidence of the last ten years.</source>
        <translation>✓ Documentado: una fuente dice que lo hacen. Los puntos dicen qué tan bien está documentado: uno por una fuente, otro por una segunda fuente, por una segunda editorial, por una fuente externa y por evidencia de los últimos diez años.</translation>
    </message>
</context>
<context>
    <name>SavedComparisons</name>
    <message>
        <source>A copy is saved.</source>
        <translation>Se guardó una copia.</translation>
    </message>
    <message>
        <source>Another window wrote this comparison, too. Its state is kept as “{0}”.</source>
        <translation>Otra ventana también escribió esta comparación. Su estado se conserva como “{0}”.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>It is back.</source>
        <translation>Está de vuelta.</translation>
    </message>
    <message>
        <source>Keep the changes in “{0}”</source>
        <translation>Conservar los cambios en “{0}”</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Name of the comparison</source>
        <translation>Nombre de la comparación</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Rename the comparison</source>
        <translation>Cambiar el nombre de la comparación</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar nombre…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Save this comparison as</source>
        <translation>Guardar esta comparación como</translation>
    </message>
    <message>
        <source>Save this comparison…</source>
        <translation>Guardar esta comparación…</translation>
    </message>
    <message>
        <source>The comparison has its new name.</source>
        <translation>La comparación tiene su nombre nuevo.</translation>
    </message>
    <message>
        <source>The comparison is saved.</source>
        <translation>La comparación está guardada.</translation>
    </message>
    <message>
        <source>“{0}” is as you see it now.</source>
        <translation>“{0}” queda como la ve ahora.</translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation>“{0}” se eliminó.</translation>
    </message>
</context>
<context>
    <name>SavedName</name>
    <message>
        <source> (changed)</source>
        <translation> (con cambios)</translation>
    </message>
</context>
<context>
    <name>SavedSearches</name>
    <message>
        <source>Deleted “{0}”.</source>
        <translation>Se eliminó “{0}”.</translation>
    </message>
    <message>
        <source>Saved as “{0}”.</source>
        <translation>Guardada como “{0}”.</translation>
    </message>
    <message>
        <source>The link to this search is copied; paste it into the box.</source>
        <translation>El enlace a esta búsqueda está copiado; péguelo en el cuadro.</translation>
    </message>
</context>
<context>
    <name>ScaleBar</name>
    <message>
        <source>1 mile</source>
        <translation>1 milla</translation>
    </message>
    <message>
        <source>{0} miles</source>
        <translation>{0} millas</translation>
    </message>
    <message>
        <source>{0} on the mainland</source>
        <translation>{0} en el continente</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Filter {0}</source>
        <translation>Filtro {0}</translation>
    </message>
    <message>
        <source>Saved and recent searches</source>
        <translation>Búsquedas guardadas y recientes</translation>
    </message>
    <message>
        <source>Search cases, practices, populations …   {0}</source>
        <translation>Buscar casos, prácticas, poblaciones…   {0}</translation>
    </message>
    <message>
        <source>Search the cases</source>
        <translation>Buscar en los casos</translation>
    </message>
    <message>
        <source>{0} passage in {1} ms</source>
        <translation>{0} pasaje en {1} ms</translation>
    </message>
    <message>
        <source>{0} passages in {1} ms</source>
        <translation>{0} pasajes en {1} ms</translation>
    </message>
</context>
<context>
    <name>SearchesPopover</name>
    <message>
        <source>Copy link to this search</source>
        <translation>Copiar enlace a esta búsqueda</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete {0}</source>
        <translation>Eliminar {0}</translation>
    </message>
    <message>
        <source>Forget recent searches</source>
        <translation>Olvidar las búsquedas recientes</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Olvidarlas</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Nombre de la búsqueda</translation>
    </message>
    <message>
        <source>Name this search to keep it</source>
        <translation>Dé un nombre a esta búsqueda para guardarla</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Ninguna todavía.</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>Abrir {0}</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation>Búsquedas recientes</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Rename {0}</source>
        <translation>Cambiar el nombre de {0}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Guardar esta búsqueda</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Búsquedas guardadas</translation>
    </message>
    <message>
        <source>Search again {0}</source>
        <translation>Buscar de nuevo {0}</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Búsquedas</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} más</translation>
    </message>
</context>
<context>
    <name>Shade</name>
    <message>
        <source>1–2 findings</source>
        <translation>1–2 hallazgos</translation>
    </message>
    <message>
        <source>3–5</source>
        <translation>3–5</translation>
    </message>
    <message>
        <source>6–8</source>
        <translation>6–8</translation>
    </message>
    <message>
        <source>9 or more</source>
        <translation>9 o más</translation>
    </message>
    <message>
        <source>Age: how new the evidence is</source>
        <translation>Antigüedad: qué tan reciente es la evidencia</translation>
    </message>
    <message>
        <source>Coverage: how many findings</source>
        <translation>Cobertura: cuántos hallazgos</translation>
    </message>
    <message>
        <source>Coverage: {0}</source>
        <translation>Cobertura: {0}</translation>
    </message>
    <message>
        <source>Newest evidence: {0}</source>
        <translation>Evidencia más reciente: {0}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>over 15 years old, or undated</source>
        <translation>más de 15 años, o sin fecha</translation>
    </message>
    <message>
        <source>up to 10</source>
        <translation>hasta 10</translation>
    </message>
    <message>
        <source>up to 15</source>
        <translation>hasta 15</translation>
    </message>
    <message>
        <source>up to 5</source>
        <translation>hasta 5</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>changed {0}</source>
        <translation>cambiado {0}</translation>
    </message>
    <message>
        <source>no longer in the library: {0}</source>
        <translation>ya no está en la biblioteca: {0}</translation>
    </message>
    <message>
        <source>today at {0}</source>
        <translation>hoy, {0}</translation>
    </message>
    <message>
        <source>{0} activities</source>
        <translation>{0} actividades</translation>
    </message>
    <message>
        <source>{0} activity</source>
        <translation>{0} actividad</translation>
    </message>
    <message>
        <source>{0} minute</source>
        <translation>{0} minuto</translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation>{0} minutos</translation>
    </message>
</context>
<context>
    <name>ShownLine</name>
    <message>
        <source>Keep the changes</source>
        <translation>Conservar los cambios</translation>
    </message>
    <message>
        <source>Put these into the tray</source>
        <translation>Poner estos en la bandeja</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Show the tray ({0})</source>
        <translation>Mostrar la bandeja ({0})</translation>
    </message>
    <message>
        <source>Show “{0}”</source>
        <translation>Mostrar “{0}”</translation>
    </message>
    <message>
        <source>This comparison is not saved; the tray is kept apart.</source>
        <translation>Esta comparación no está guardada; la bandeja se conserva aparte.</translation>
    </message>
    <message>
        <source>You see a saved comparison; the tray is kept apart.</source>
        <translation>Usted ve una comparación guardada; la bandeja queda aparte.</translation>
    </message>
    <message>
        <source>You see the compare tray: what you collect in Explore stands here.</source>
        <translation>Usted ve la bandeja de comparación: lo que reúne en Explorar.</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Add a source</source>
        <translation>Agregar una fuente</translation>
    </message>
    <message>
        <source>Add: paste an address, BibTeX, RIS or a title</source>
        <translation>Agregar: dirección, BibTeX, RIS, título</translation>
    </message>
    <message>
        <source>Before it can be shared</source>
        <translation>Antes de compartirlo</translation>
    </message>
    <message>
        <source>Enter cites a source in the finding in focus; F2 or a double click edits it.</source>
        <translation>Enter cita una fuente en el hallazgo enfocado; F2 o un doble clic la edita.</translation>
    </message>
    <message>
        <source>Enter cites one in the finding in focus, F2 edits it, Delete removes it</source>
        <translation>Enter cita una en el hallazgo enfocado, F2 la edita, Delete la quita</translation>
    </message>
    <message>
        <source>In the library beside it</source>
        <translation>En la biblioteca, sobre lo mismo</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>without a title</source>
        <translation>sin título</translation>
    </message>
</context>
<context>
    <name>SimilarPopover</name>
    <message>
        <source>Compare these cases on this</source>
        <translation>Comparar estos casos en esto</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Más como esto</translation>
    </message>
    <message>
        <source>More like {0}</source>
        <translation>Más como {0}</translation>
    </message>
    <message>
        <source>Nothing in the library is like this.</source>
        <translation>No hay nada como esto en la biblioteca.</translation>
    </message>
    <message>
        <source>Passages of other cases like this one</source>
        <translation>Pasajes de otros casos como este</translation>
    </message>
    <message>
        <source>Who else does this</source>
        <translation>Quién más hace esto</translation>
    </message>
</context>
<context>
    <name>SitesPane</name>
    <message>
        <source>Add the first {0}</source>
        <translation>Agregar las primeras {0}</translation>
    </message>
    <message>
        <source>Add those proposed</source>
        <translation>Agregar las propuestas</translation>
    </message>
    <message>
        <source>Add to the visit</source>
        <translation>Agregar a la visita</translation>
    </message>
    <message>
        <source>Change what is asked</source>
        <translation>Cambiar lo que se pregunta</translation>
    </message>
    <message>
        <source>Enter adds one to the visit</source>
        <translation>Enter agrega una a la visita</translation>
    </message>
    <message>
        <source>Further than {0} miles</source>
        <translation>A más de {0} millas</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Otras</translation>
    </message>
    <message>
        <source>Proposed for your days</source>
        <translation>Propuestas para sus días</translation>
    </message>
    <message>
        <source>Ranked by what they document of what you ask, by how they host, and by how near they lie. What no source documents may be there all the same: ask.</source>
        <translation>Ordenadas por lo que documentan de lo que usted pregunta, por cómo reciben y por qué tan cerca están. Lo que ninguna fuente documenta puede existir de todos modos: pregunte.</translation>
    </message>
    <message>
        <source>Ranking the cases…</source>
        <translation>Ordenando los casos…</translation>
    </message>
    <message>
        <source>Read the case</source>
        <translation>Leer el caso</translation>
    </message>
    <message>
        <source>Say first what the team asks, and the sites are ranked by it. Now they stand by how they host and how near they lie.</source>
        <translation>Diga primero qué pregunta el equipo, y las escuelas se ordenan por eso. Ahora están por cómo reciben y qué tan cerca están.</translation>
    </message>
    <message>
        <source>Sites, the best first</source>
        <translation>Escuelas, primero las mejores</translation>
    </message>
    <message>
        <source>not documented, so ask it there: {0}</source>
        <translation>no documentado, pregúntelo allí: {0}</translation>
    </message>
    <message>
        <source>{0}: on the plan.</source>
        <translation>En el plan: {0}.</translation>
    </message>
</context>
<context>
    <name>SortNames</name>
    <message>
        <source>Enrollment</source>
        <translation>Matrícula</translation>
    </message>
    <message>
        <source>Most documented</source>
        <translation>Más documentados</translation>
    </message>
    <message>
        <source>Most sources</source>
        <translation>Más fuentes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation>Más cercanos</translation>
    </message>
    <message>
        <source>Newest source</source>
        <translation>Fuente más reciente</translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation>Relevancia</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>The team's library ({0} cases)</source>
        <translation>La biblioteca del equipo ({0} casos)</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>Esta computadora</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Address of the source</source>
        <translation>Dirección de la fuente</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Cited as: {0}</source>
        <translation>Citada como: {0}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Date of the source</source>
        <translation>Fecha de la fuente</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Done with the source</source>
        <translation>Listo con la fuente</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation>Tipo de fuente</translation>
    </message>
    <message>
        <source>Publisher or site</source>
        <translation>Editorial o sitio</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove the source</source>
        <translation>Quitar la fuente</translation>
    </message>
    <message>
        <source>Source {0}</source>
        <translation>Fuente {0}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Title of the source</source>
        <translation>Título de la fuente</translation>
    </message>
    <message>
        <source>as precise as known</source>
        <translation>tan precisa como se sepa</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>no dicho</translation>
    </message>
</context>
<context>
    <name>SourcePopover</name>
    <message>
        <source>Copy citation</source>
        <translation>Copiar cita</translation>
    </message>
    <message>
        <source>Copy citation: {0}</source>
        <translation>Copiar cita: {0}</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>first-hand</source>
        <translation>de primera mano</translation>
    </message>
    <message>
        <source>from outside</source>
        <translation>externa</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>sin fecha</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>This works on what this desk has: take a case home first.</source>
        <translation>Esto funciona con lo que hay en esta computadora: traiga antes un caso.</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Arrows show both texts</source>
        <translation>Las flechas muestran los dos textos</translation>
    </message>
    <message>
        <source>By another of the team</source>
        <translation>De otra persona del equipo</translation>
    </message>
    <message>
        <source>By you</source>
        <translation>Suya</translation>
    </message>
    <message>
        <source>By {0}</source>
        <translation>De {0}</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Colección</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Enter shares it or keeps it private</source>
        <translation>Enter lo comparte o lo vuelve privado</translation>
    </message>
    <message>
        <source>Enter shows what one would change</source>
        <translation>Enter muestra qué cambiaría uno</translation>
    </message>
    <message>
        <source>Entry in a workshop's record</source>
        <translation>Entrada en el registro de un taller</translation>
    </message>
    <message>
        <source>Field note</source>
        <translation>Nota de campo</translation>
    </message>
    <message>
        <source>For your other computers. Only you can read it there; whoever keeps the server's machine could.</source>
        <translation>Para sus otras computadoras. Allí solo usted puede leerlo; quien cuida la máquina del servidor podría.</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Resaltado</translation>
    </message>
    <message>
        <source>I have seen this</source>
        <translation>Ya lo vi</translation>
    </message>
    <message>
        <source>Keep it private</source>
        <translation>Volverlo privado</translation>
    </message>
    <message>
        <source>Keep my private work on the server too</source>
        <translation>Guardar también en el servidor lo privado</translation>
    </message>
    <message>
        <source>Kept twice</source>
        <translation>Guardado dos veces</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Only {0} can say who sees it</source>
        <translation>Solo {0} puede decir quién lo ve</translation>
    </message>
    <message>
        <source>Packs of the team</source>
        <translation>Paquetes del equipo</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Password, then Enter</source>
        <translation>Contraseña y luego Enter</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>People of the team</source>
        <translation>Personas del equipo</translation>
    </message>
    <message>
        <source>Saved thing or case</source>
        <translation>Cosa guardada o caso</translation>
    </message>
    <message>
        <source>Share it with the team</source>
        <translation>Compartirlo con el equipo</translation>
    </message>
    <message>
        <source>Takes it off this list; both texts stay where they are</source>
        <translation>Lo quita de esta lista; los dos textos se quedan donde están</translation>
    </message>
    <message>
        <source>Two wrote at once: both texts are kept</source>
        <translation>Dos escribieron a la vez: se guardan los dos textos</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>What I write from now on is the team's</source>
        <translation>Lo que escriba desde ahora es del equipo</translation>
    </message>
    <message>
        <source>What the team sees</source>
        <translation>Lo que el equipo ve</translation>
    </message>
    <message>
        <source>What the team sees of what is here</source>
        <translation>Lo que el equipo ve de lo que está aquí</translation>
    </message>
    <message>
        <source>Who is of the team, and who is here now, is told while the server answers.</source>
        <translation>Quién es del equipo, y quién está ahora, se dice mientras el servidor responde.</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Taller</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>de {0}</translation>
    </message>
    <message>
        <source>here at {0} desk</source>
        <translation>aquí en {0} computadora</translation>
    </message>
    <message>
        <source>here at {0} desks</source>
        <translation>aquí en {0} computadoras</translation>
    </message>
    <message>
        <source>keeper</source>
        <translation>cuida el equipo</translation>
    </message>
    <message>
        <source>keeps the team</source>
        <translation>cuida el equipo</translation>
    </message>
    <message>
        <source>not of the team any more</source>
        <translation>ya no es del equipo</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privado</translation>
    </message>
    <message>
        <source>reader</source>
        <translation>lee</translation>
    </message>
    <message>
        <source>reads and writes</source>
        <translation>lee y escribe</translation>
    </message>
    <message>
        <source>reads; what you write stays here</source>
        <translation>lee; lo que usted escribe se queda aquí</translation>
    </message>
    <message>
        <source>the team sees it</source>
        <translation>el equipo lo ve</translation>
    </message>
    <message>
        <source>writer</source>
        <translation>escribe</translation>
    </message>
    <message>
        <source>{0} · also by {1} · {2}</source>
        <translation>{0} · también de {1} · {2}</translation>
    </message>
    <message>
        <source>{0} · {1}
{2}</source>
        <translation>{0} · {1}
{2}</translation>
    </message>
</context>
<context>
    <name>StartPanel</name>
    <message>
        <source>Building the library</source>
        <translation>Preparando la biblioteca</translation>
    </message>
    <message>
        <source>Case Studies</source>
        <translation>Case Studies</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>Abriendo la biblioteca</translation>
    </message>
    <message>
        <source>Opening the library.</source>
        <translation>Abriendo la biblioteca.</translation>
    </message>
    <message>
        <source>The library could not be opened</source>
        <translation>No se pudo abrir la biblioteca</translation>
    </message>
    <message>
        <source>This happens once. The case studies are read in, checked and indexed, so that searching works at once and without a network.</source>
        <translation>Esto ocurre una sola vez. Los estudios de caso se leen, se revisan y se indexan, para que la búsqueda funcione al instante y sin red.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>{0}, {1} of {2}</source>
        <translation>{0}, {1} de {2}</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Enter goes on</source>
        <translation>Enter continúa</translation>
    </message>
    <message>
        <source>How will the room work?</source>
        <translation>¿Cómo trabajará la sala?</translation>
    </message>
    <message>
        <source>Make the workshop</source>
        <translation>Crear el taller</translation>
    </message>
    <message>
        <source>More groups than people</source>
        <translation>Más grupos que personas</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>STEP {0} OF {1}</source>
        <translation>PASO {0} DE {1}</translation>
    </message>
    <message>
        <source>What is it called, and who comes?</source>
        <translation>¿Cómo se llama, y quién viene?</translation>
    </message>
    <message>
        <source>Which cases, and which rows of them?</source>
        <translation>¿Qué casos, y qué filas de ellos?</translation>
    </message>
    <message>
        <source>{0} in each group</source>
        <translation>{0} en cada grupo</translation>
    </message>
    <message>
        <source>{0} or {1} in each group</source>
        <translation>{0} o {1} en cada grupo</translation>
    </message>
</context>
<context>
    <name>StopBriefPane</name>
    <message>
        <source>Brief of this stop</source>
        <translation>Ficha de esta parada</translation>
    </message>
    <message>
        <source>Enter begins a note with the dimension of the line</source>
        <translation>Enter comienza una nota con la dimensión de la línea</translation>
    </message>
    <message>
        <source>There is no brief for this stop.</source>
        <translation>No hay ficha para esta parada.</translation>
    </message>
    <message>
        <source>for leaders</source>
        <translation>para líderes</translation>
    </message>
    <message>
        <source>for students</source>
        <translation>para estudiantes</translation>
    </message>
    <message>
        <source>for teachers</source>
        <translation>para docentes</translation>
    </message>
</context>
<context>
    <name>StopForm</name>
    <message>
        <source>Begins at</source>
        <translation>Comienza</translation>
    </message>
    <message>
        <source>Copy a request</source>
        <translation>Copiar una solicitud</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Day: {0}</source>
        <translation>Día: {0}</translation>
    </message>
    <message>
        <source>How far the stop has come</source>
        <translation>Hasta dónde se ha llegado con la parada</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Read the case</source>
        <translation>Leer el caso</translation>
    </message>
    <message>
        <source>The request is copied, without an address: add your own.</source>
        <translation>La solicitud está copiada, sin dirección: agregue la suya.</translation>
    </message>
    <message>
        <source>The text of a letter that asks for this visit</source>
        <translation>El texto de una carta que pide esta visita</translation>
    </message>
    <message>
        <source>Whom we meet</source>
        <translation>A quién vemos</translation>
    </message>
    <message>
        <source>one a line: name, role, how to reach them; kept on this computer alone</source>
        <translation>uno por línea: nombre, función, contacto; se guarda solo en esta computadora</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source> Findings</source>
        <translation> Hallazgos</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>What they share and where they part</source>
        <translation>Qué comparten y en qué se apartan</translation>
    </message>
</context>
<context>
    <name>SuggestionsPopup</name>
    <message>
        <source>Suggestions for the search</source>
        <translation>Sugerencias para la búsqueda</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Arrow keys move, letters go to a row, Enter opens the cell</source>
        <translation>Las flechas mueven, las letras van a una fila, Enter abre la celda</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>No row has a finding here in these cases. Choose another filter, or show the empty rows.</source>
        <translation>Ninguna fila tiene aquí un hallazgo en estos casos. Elija otro filtro o muestre las filas vacías.</translation>
    </message>
</context>
<context>
    <name>TagRow</name>
    <message>
        <source>Alt+{0}, or {0} before the first letter</source>
        <translation>Alt+{0}, o {0} antes de la primera letra</translation>
    </message>
    <message>
        <source>Tag {0}: {1}</source>
        <translation>Etiqueta {0}: {1}</translation>
    </message>
</context>
<context>
    <name>TeamPackActions</name>
    <message>
        <source>Adding the pack</source>
        <translation>Agregando el paquete</translation>
    </message>
    <message>
        <source>Publish the vocabulary that this library has beside the core library's</source>
        <translation>Publicar el vocabulario que esta biblioteca tiene además del de la biblioteca base</translation>
    </message>
    <message>
        <source>Publish “{0}” to the team</source>
        <translation>Publicar “{0}” para el equipo</translation>
    </message>
    <message>
        <source>Publishing to the team</source>
        <translation>Publicando para el equipo</translation>
    </message>
    <message>
        <source>The team has “{0}” in version {1} now, for all desks.</source>
        <translation>El equipo tiene ahora “{0}” en la versión {1}, para todas las computadoras.</translation>
    </message>
    <message>
        <source>The team has “{0}” in version {1} now.</source>
        <translation>El equipo tiene ahora “{0}” en la versión {1}.</translation>
    </message>
    <message>
        <source>Withdrawing the pack</source>
        <translation>Retirando el paquete</translation>
    </message>
    <message>
        <source>“{0}” is none of the team's packs any more. It stays where it was taken.</source>
        <translation>“{0}” ya no es un paquete del equipo. Se queda donde se tomó.</translation>
    </message>
    <message>
        <source>“{0}” is not taken here. A later version is offered again.</source>
        <translation>“{0}” no se toma aquí. Una versión posterior se vuelve a ofrecer.</translation>
    </message>
    <message>
        <source>“{0}” stays here, though the team has it no more.</source>
        <translation>“{0}” se queda aquí, aunque el equipo ya no lo tiene.</translation>
    </message>
    <message>
        <source>“{0}” was taken from the team.</source>
        <translation>“{0}” se tomó del equipo.</translation>
    </message>
    <message>
        <source>“{0}” was updated from the team.</source>
        <translation>“{0}” se actualizó desde el equipo.</translation>
    </message>
</context>
<context>
    <name>TeamPackWatch</name>
    <message>
        <source>Look at it</source>
        <translation>Mirarlo</translation>
    </message>
    <message>
        <source>The team has a vocabulary: “{0}”, version {1}.</source>
        <translation>El equipo tiene un vocabulario: “{0}”, versión {1}.</translation>
    </message>
    <message>
        <source>The team has the pack “{0}”, version {1} ({2} case).</source>
        <translation>El equipo tiene el paquete “{0}”, versión {1} ({2} caso).</translation>
    </message>
    <message>
        <source>The team has the pack “{0}”, version {1} ({2} cases).</source>
        <translation>El equipo tiene el paquete “{0}”, versión {1} ({2} casos).</translation>
    </message>
    <message>
        <source>The team has {0} packs for you to decide about.</source>
        <translation>El equipo tiene {0} paquetes sobre los que usted decide.</translation>
    </message>
    <message>
        <source>The team withdrew the pack “{0}”, which is here.</source>
        <translation>El equipo retiró el paquete “{0}”, que está aquí.</translation>
    </message>
    <message>
        <source>The team withdrew “{0}” from all desks; it is in the trash. Your notes on its cases stay.</source>
        <translation>El equipo retiró “{0}” de todas las computadoras; está en la papelera. Sus notas sobre sus casos se quedan.</translation>
    </message>
    <message>
        <source>The team's pack “{0}” was not taken: {1}</source>
        <translation>El paquete del equipo “{0}” no se tomó: {1}</translation>
    </message>
    <message>
        <source>“{0}” was updated to {1} by the team, as on all desks.</source>
        <translation>El equipo actualizó “{0}” a la versión {1}, como en todas las computadoras.</translation>
    </message>
    <message>
        <source>“{0}” {1} came from the team; its keeper wants it on all desks.</source>
        <translation>“{0}” {1} llegó del equipo; quien lo cuida lo quiere en todas las computadoras.</translation>
    </message>
</context>
<context>
    <name>TeamSection</name>
    <message>
        <source>Connected, synchronized {0}</source>
        <translation>Conectado, sincronizado {0}</translation>
    </message>
    <message>
        <source>Leave the team</source>
        <translation>Dejar el equipo</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Synchronize now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>The server does not let this library in</source>
        <translation>El servidor no deja entrar a esta biblioteca</translation>
    </message>
    <message>
        <source>Under way …</source>
        <translation>En curso …</translation>
    </message>
    <message>
        <source>{0} change waits to go</source>
        <translation>{0} cambio espera para salir</translation>
    </message>
    <message>
        <source>{0} changes wait to go</source>
        <translation>{0} cambios esperan para salir</translation>
    </message>
</context>
<context>
    <name>TeamSectionState</name>
    <message>
        <source>Bringing the team's library up to date</source>
        <translation>Poniendo al día la biblioteca del equipo</translation>
    </message>
    <message>
        <source>Cancelled. This library has joined no team.</source>
        <translation>Cancelado. Esta biblioteca no se ha unido a ningún equipo.</translation>
    </message>
    <message>
        <source>Cancelled. What you write is kept here and goes there later.</source>
        <translation>Cancelado. Lo que usted escribe se guarda aquí y se enviará más tarde.</translation>
    </message>
    <message>
        <source>Joining the team</source>
        <translation>Uniéndose al equipo</translation>
    </message>
    <message>
        <source>This library has left its team. All that is here stays here.</source>
        <translation>Esta biblioteca dejó su equipo. Todo lo que está aquí se queda aquí.</translation>
    </message>
    <message>
        <source>Your private work stays on this computer from now on; what the server had of it is taken back as soon as it is reached.</source>
        <translation>Su trabajo privado se queda en este equipo a partir de ahora; lo que el servidor tenía de él se retira en cuanto se pueda contactar con él.</translation>
    </message>
</context>
<context>
    <name>TeamShelf</name>
    <message>
        <source>Packs and updates</source>
        <translation>Paquetes y actualizaciones</translation>
    </message>
    <message>
        <source>Search this desk</source>
        <translation>Buscar en esta computadora</translation>
    </message>
    <message>
        <source>Show {0} more of {1}</source>
        <translation>Mostrar {0} más de {1}</translation>
    </message>
    <message>
        <source>Taking the case off this desk</source>
        <translation>Se quita el caso de esta computadora</translation>
    </message>
    <message>
        <source>Taking {0} home</source>
        <translation>Se trae {0}</translation>
    </message>
    <message>
        <source>The case is off this desk. Your notes on it stay.</source>
        <translation>El caso ya no está en esta computadora. Sus notas sobre él se conservan.</translation>
    </message>
    <message>
        <source>The team's library cannot be asked now</source>
        <translation>Ahora no se puede consultar la biblioteca del equipo</translation>
    </message>
    <message>
        <source>The team's library holds no cases yet</source>
        <translation>La biblioteca del equipo aún no tiene casos</translation>
    </message>
    <message>
        <source>They come with a pack that somebody publishes to the team, under Packs and updates in the library.</source>
        <translation>Llegan con un paquete que alguien publica para el equipo, en Paquetes y actualizaciones de la biblioteca.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>TemplateCard</name>
    <message>
        <source>6 minutes for each row, and 13 around them</source>
        <translation>6 minutos por fila, y 13 alrededor</translation>
    </message>
    <message>
        <source>Any; pairs at each row, then two voices</source>
        <translation>Cualquiera; parejas en cada fila, luego dos voces</translation>
    </message>
    <message>
        <source>Group size</source>
        <translation>Tamaño del grupo</translation>
    </message>
    <message>
        <source>Look at each row together, card by card, and talk.</source>
        <translation>Vean cada fila juntos, tarjeta por tarjeta, y conversen.</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Materiales</translation>
    </message>
    <message>
        <source>Row after row</source>
        <translation>Fila por fila</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>When time is short or the group is small.</source>
        <translation>Cuando hay poco tiempo o el grupo es pequeño.</translation>
    </message>
</context>
<context>
    <name>TemplatePanel</name>
    <message>
        <source>About this way to work</source>
        <translation>Sobre esta forma de trabajar</translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <source>Such as 9:00 or 1:30 pm</source>
        <translation>Por ejemplo 9:00 o 1:30 pm</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>No dated event in our sources</source>
        <translation>Sin sucesos con fecha en nuestras fuentes</translation>
    </message>
    <message>
        <source>No source of ours dates an event of these cases.</source>
        <translation>Ninguna de nuestras fuentes fecha un suceso de estos casos.</translation>
    </message>
</context>
<context>
    <name>TitleAndPeople</name>
    <message>
        <source>Goals</source>
        <translation>Metas</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Hide the names of the schools</source>
        <translation>Ocultar los nombres de las escuelas</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Your own school stands beside the models. Describe it under Models like ours and save it there; it can be chosen later too.</source>
        <translation>Su propia escuela está junto a los modelos. Descríbala en Modelos como el nuestro y guárdela allí; también se puede elegir más tarde.</translation>
    </message>
    <message>
        <source>Your school</source>
        <translation>Su escuela</translation>
    </message>
    <message>
        <source>Your school: {0}</source>
        <translation>Su escuela: {0}</translation>
    </message>
    <message>
        <source>Your school: {0} ▾</source>
        <translation>Su escuela: {0} ▾</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>on the first slide</source>
        <translation>en la primera diapositiva</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>una por línea</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Ask for your students</source>
        <translation>Pregunte por sus estudiantes</translation>
    </message>
    <message>
        <source>Ask in your own words</source>
        <translation>Pregunte con sus propias palabras</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Choose student populations as the rows ({0}), or one of them as the filter ({1}). A cell is documented, documented as absent, ended or disputed, or not documented in our sources: a gap is never a no.</source>
        <translation>Elija poblaciones estudiantiles como filas ({0}), o una de ellas como filtro ({1}). Una celda está documentada, documentada como ausente, terminada o en disputa, o no documentada en nuestras fuentes: un vacío nunca es un no.</translation>
    </message>
    <message>
        <source>Compare by dimension</source>
        <translation>Compare por dimensión</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Enter goes on, Esc leaves.</source>
        <translation>Enter continúa, Esc sale.</translation>
    </message>
    <message>
        <source>Every statement ends in a mark such as S3. Press it, and you see who said so, where and when. What no source states is listed as a gap.</source>
        <translation>Cada afirmación termina en una marca como S3. Presiónela y verá quién lo dijo, dónde y cuándo. Lo que ninguna fuente afirma se enumera como vacío.</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>Salir del recorrido</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Of a comparison you make a workshop, of cases a site visit. Both places have a sample to begin with. {0} opens the help, wherever you are.</source>
        <translation>De una comparación se hace un taller, de casos una visita a escuelas. Ambos lugares tienen una muestra para comenzar. {0} abre la ayuda, esté donde esté.</translation>
    </message>
    <message>
        <source>Read, with sources</source>
        <translation>Lea, con fuentes</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>Paso {0} de {1}</translation>
    </message>
    <message>
        <source>Take it to a room, or on the road</source>
        <translation>Llévelo a una sala, o de viaje</translation>
    </message>
    <message>
        <source>Type here; {0} brings you here from anywhere. Synonyms, misspellings and whole questions are understood. The cases come while you type, and each says why it was found.</source>
        <translation>Escriba aquí; {0} lo trae aquí desde cualquier parte. Se entienden sinónimos, errores de escritura y preguntas enteras. Los casos aparecen mientras escribe, y cada uno dice por qué se encontró.</translation>
    </message>
    <message>
        <source>{0} collects cases in the tray, {1} sets two to eight of them side by side: a row for each design dimension, a written finding in each cell. Enter shows what it rests on.</source>
        <translation>{0} reúne casos en la bandeja, {1} pone de dos a ocho lado a lado: una fila por dimensión de diseño, un hallazgo escrito en cada celda. Enter muestra en qué se apoya.</translation>
    </message>
</context>
<context>
    <name>Trash</name>
    <message>
        <source>Collection</source>
        <translation>Colección</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Deleted {0} · {1} day left</source>
        <translation>Eliminado {0} · queda {1} día</translation>
    </message>
    <message>
        <source>Deleted {0} · {1} days left</source>
        <translation>Eliminado {0} · quedan {1} días</translation>
    </message>
    <message>
        <source>Enter restores</source>
        <translation>Enter restaura</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Resaltado</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importación</translation>
    </message>
    <message>
        <source>It could not be restored: {0}</source>
        <translation>No se pudo restaurar: {0}</translation>
    </message>
    <message>
        <source>Look into the backups</source>
        <translation>Mirar en las copias de seguridad</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>School profile</source>
        <translation>Perfil de escuela</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Búsqueda</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Estrella</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>La papelera está vacía</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>What was deleted stays for 30 days</source>
        <translation>Lo eliminado queda 30 días</translation>
    </message>
    <message>
        <source>What you delete stays here for 30 days and can be brought back.</source>
        <translation>Lo que elimina queda aquí 30 días y se puede recuperar.</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Taller</translation>
    </message>
    <message>
        <source>Your case</source>
        <translation>Su caso</translation>
    </message>
    <message>
        <source>“{0}” is back.</source>
        <translation>“{0}” está de vuelta.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>1 case came into the compare tray.</source>
        <translation>1 caso entró en la bandeja de comparación.</translation>
    </message>
    <message>
        <source>All of them are in the compare tray already.</source>
        <translation>Todos están ya en la bandeja de comparación.</translation>
    </message>
    <message>
        <source>The compare tray holds these cases now.</source>
        <translation>La bandeja de comparación tiene ahora estos casos.</translation>
    </message>
    <message>
        <source>The compare tray is empty.</source>
        <translation>La bandeja de comparación está vacía.</translation>
    </message>
    <message>
        <source>The tray could not be changed: {0}</source>
        <translation>La bandeja no se pudo cambiar: {0}</translation>
    </message>
    <message>
        <source>The tray holds {0} cases, as many as fit side by side. Take one out to add {1}.</source>
        <translation>La bandeja tiene {0} casos, los que caben lado a lado. Quite uno para agregar {1}.</translation>
    </message>
    <message>
        <source>The tray is full: {0} cases fit side by side. Nothing was added.</source>
        <translation>La bandeja está llena: {0} casos caben lado a lado. No se agregó nada.</translation>
    </message>
    <message>
        <source>{0} cases came into the compare tray.</source>
        <translation>{0} casos entraron en la bandeja de comparación.</translation>
    </message>
    <message>
        <source>{0} is in the compare tray.</source>
        <translation>{0} está en la bandeja de comparación.</translation>
    </message>
    <message>
        <source>{0} is out of the compare tray.</source>
        <translation>{0} ya no está en la bandeja de comparación.</translation>
    </message>
    <message>
        <source>{0} more found no room: {1} fit side by side.</source>
        <translation>{0} más no cupieron: {1} caben lado a lado.</translation>
    </message>
</context>
<context>
    <name>TrayPopover</name>
    <message>
        <source>Add all results ({0})</source>
        <translation>Agregar todos los resultados ({0})</translation>
    </message>
    <message>
        <source>Add one more case to compare.</source>
        <translation>Agregue un caso más para comparar.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Clear the tray</source>
        <translation>Vaciar la bandeja</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Compare shows this tray, unless you open a saved comparison there.</source>
        <translation>Comparar muestra esta bandeja, salvo que abra allí una comparación guardada.</translation>
    </message>
    <message>
        <source>Compare the cases in the tray</source>
        <translation>Comparar los casos de la bandeja</translation>
    </message>
    <message>
        <source>Compare tray</source>
        <translation>Bandeja de comparación</translation>
    </message>
    <message>
        <source>Nothing here yet. Press {0} on a result, or Compare in an open case, to collect {1} to {2} cases.</source>
        <translation>Todavía no hay nada aquí. Presione {0} en un resultado, o Comparar en un caso abierto, para reunir de {1} a {2} casos.</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>Abrir {0}</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>Quitar {0}</translation>
    </message>
    <message>
        <source>Take out of the tray</source>
        <translation>Quitar de la bandeja</translation>
    </message>
    <message>
        <source>{0} cases: as many as fit side by side.</source>
        <translation>{0} casos: los que caben lado a lado.</translation>
    </message>
</context>
<context>
    <name>TypeKeys</name>
    <message>
        <source>Size of type: {0} %</source>
        <translation>Tamaño de letra: {0} %</translation>
    </message>
</context>
<context>
    <name>TypedRow</name>
    <message>
        <source>No row has a word that begins with “{0}”.</source>
        <translation>Ninguna fila tiene una palabra que empiece por «{0}».</translation>
    </message>
    <message>
        <source>“{0}”: {1}</source>
        <translation>«{0}»: {1}</translation>
    </message>
</context>
<context>
    <name>VisitState</name>
    <message>
        <source>A copy is saved.</source>
        <translation>Se guardó una copia.</translation>
    </message>
    <message>
        <source>A new visit</source>
        <translation>Una visita nueva</translation>
    </message>
    <message>
        <source>A visit to {0}</source>
        <translation>Una visita a {0}</translation>
    </message>
    <message>
        <source>A visit to {0} and {1} more</source>
        <translation>Una visita a {0} y {1} más</translation>
    </message>
    <message>
        <source>Another window wrote this visit, too. Its state is kept as “{0}”.</source>
        <translation>Otra ventana también escribió esta visita. Lo suyo se guarda como “{0}”.</translation>
    </message>
    <message>
        <source>The stops are in the order of the shortest way.</source>
        <translation>Las paradas están en el orden del camino más corto.</translation>
    </message>
    <message>
        <source>The visit could not be kept: {0}</source>
        <translation>La visita no se pudo guardar: {0}</translation>
    </message>
    <message>
        <source>This is the shortest way already.</source>
        <translation>Este ya es el camino más corto.</translation>
    </message>
    <message>
        <source>{0} is off the plan.</source>
        <translation>{0} ya no está en el plan.</translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation>“{0}” se eliminó.</translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message>
        <source>As a guest</source>
        <translation>Como visitante</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Solicitada</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmada</translation>
    </message>
    <message>
        <source>Day {0}</source>
        <translation>Día {0}</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Realizada</translation>
    </message>
    <message>
        <source>Ended, disputed or difficult</source>
        <translation>Terminado, en disputa o difícil</translation>
    </message>
    <message>
        <source>How visits were received; check before you rely on it</source>
        <translation>Cómo se recibían visitas; confírmelo antes de contar con ello</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idea</translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation>Aún sin día</translation>
    </message>
    <message>
        <source>Not documented, so ask it there</source>
        <translation>No documentado: pregúntelo allí</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>What is documented</source>
        <translation>Lo que está documentado</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Qué observar</translation>
    </message>
    <message>
        <source>for leaders</source>
        <translation>para líderes</translation>
    </message>
    <message>
        <source>for students</source>
        <translation>para estudiantes</translation>
    </message>
    <message>
        <source>for teachers</source>
        <translation>para docentes</translation>
    </message>
    <message>
        <source>one day</source>
        <translation>un día</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0} días</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} al {1}</translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>Add a stop first: notes are written at one.</source>
        <translation>Agregue primero una parada: las notas se escriben en una.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Rename the visit</source>
        <translation>Cambiar el nombre de la visita</translation>
    </message>
    <message>
        <source>Title of the visit</source>
        <translation>Título de la visita</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
</context>
<context>
    <name>VisitsShelf</name>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Enter opens</source>
        <translation>Enter abre</translation>
    </message>
    <message>
        <source>Find who hosts visits</source>
        <translation>Buscar quién recibe visitas</translation>
    </message>
    <message>
        <source>From questions to a visit, and back with evidence</source>
        <translation>De las preguntas a una visita, y de vuelta con evidencia</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open a sample visit</source>
        <translation>Abrir una visita de muestra</translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation>Planear una visita</translation>
    </message>
    <message>
        <source>Plan a visit to the cases in the tray</source>
        <translation>Planear una visita a los casos de la bandeja</translation>
    </message>
    <message>
        <source>Plan a visit to the {0} cases in the tray</source>
        <translation>Planear una visita a los {0} casos de la bandeja</translation>
    </message>
    <message>
        <source>Plan a visit to {0}</source>
        <translation>Planear una visita a {0}</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar nombre…</translation>
    </message>
    <message>
        <source>Saved visits</source>
        <translation>Visitas guardadas</translation>
    </message>
    <message>
        <source>Say what your team asks: the sites are ranked by what they document, how they host and how near they lie. You get an order of the stops, and a brief for each: what is documented, what is not (so ask it there), questions, what to look for.</source>
        <translation>Diga qué pregunta su equipo: las escuelas se ordenan por lo que documentan, cómo reciben y qué tan cerca están. Usted obtiene un orden de paradas y una ficha para cada una: qué está documentado, qué no (pregúntelo allí), preguntas y qué observar.</translation>
    </message>
    <message>
        <source>Your visits</source>
        <translation>Sus visitas</translation>
    </message>
    <message>
        <source>no stops yet</source>
        <translation>aún sin paradas</translation>
    </message>
    <message>
        <source>{0}; {1} of {2} stop confirmed</source>
        <translation>{0}; {1} de {2} parada confirmada</translation>
    </message>
    <message>
        <source>{0}; {1} of {2} stops confirmed</source>
        <translation>{0}; {1} de {2} paradas confirmadas</translation>
    </message>
</context>
<context>
    <name>Vocabulary</name>
    <message>
        <source>A device for every student</source>
        <translation>Un dispositivo por estudiante</translation>
    </message>
    <message>
        <source>A level for each subject</source>
        <translation>Un nivel para cada materia</translation>
    </message>
    <message>
        <source>A planning period first</source>
        <translation>Primero un período de planificación</translation>
    </message>
    <message>
        <source>A rating for each skill</source>
        <translation>Una calificación por destreza</translation>
    </message>
    <message>
        <source>AP or IB courses</source>
        <translation>Cursos AP o IB</translation>
    </message>
    <message>
        <source>Admission by lottery</source>
        <translation>Admisión por sorteo</translation>
    </message>
    <message>
        <source>Admission weighted for equity</source>
        <translation>Admisión ponderada por equidad</translation>
    </message>
    <message>
        <source>Adult learners</source>
        <translation>Estudiantes adultos</translation>
    </message>
    <message>
        <source>Adults learn by the same design</source>
        <translation>Los adultos aprenden con el mismo diseño</translation>
    </message>
    <message>
        <source>Adults who return to learning for a diploma, a credential or a start in college.</source>
        <translation>Adultos que vuelven a aprender por un diploma, una credencial o un comienzo en la universidad.</translation>
    </message>
    <message>
        <source>Advance any time of year</source>
        <translation>Avance en cualquier época del año</translation>
    </message>
    <message>
        <source>Advanced learners</source>
        <translation>Estudiantes avanzados</translation>
    </message>
    <message>
        <source>Advancing on mastery, promotion, credits, retakes, and graduation.</source>
        <translation>Avance por dominio, promoción, créditos, nuevos intentos y graduación.</translation>
    </message>
    <message>
        <source>Advisory groups</source>
        <translation>Grupos de asesoría</translation>
    </message>
    <message>
        <source>Aims beyond academics</source>
        <translation>Fines más allá de lo académico</translation>
    </message>
    <message>
        <source>Alternative program kept beside</source>
        <translation>Programa alternativo aparte</translation>
    </message>
    <message>
        <source>Assessed when ready</source>
        <translation>Se evalúa cuando están listos</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Evaluación</translation>
    </message>
    <message>
        <source>Assessment and evidence of learning</source>
        <translation>Evaluación y evidencia del aprendizaje</translation>
    </message>
    <message>
        <source>Attendance and re-engagement work</source>
        <translation>Asistencia y recuperación de estudiantes</translation>
    </message>
    <message>
        <source>Beyond the classroom</source>
        <translation>Más allá del aula</translation>
    </message>
    <message>
        <source>Black, Latino, Asian American, Pacific Islander, Indigenous and multiracial students, in the terms that the source uses.</source>
        <translation>Estudiantes negros, latinos, asiático-estadounidenses, de las islas del Pacífico, indígenas y multirraciales, con los términos que usa la fuente.</translation>
    </message>
    <message>
        <source>Blended learning in school</source>
        <translation>Aprendizaje combinado en la escuela</translation>
    </message>
    <message>
        <source>Board policy anchors the model</source>
        <translation>La política de la junta afianza el modelo</translation>
    </message>
    <message>
        <source>Built for one population</source>
        <translation>Creada para una población</translation>
    </message>
    <message>
        <source>Built its own tracking system</source>
        <translation>Sistema de seguimiento propio</translation>
    </message>
    <message>
        <source>Built on a network's design</source>
        <translation>Según el diseño de una red</translation>
    </message>
    <message>
        <source>Career or industry theme</source>
        <translation>Tema profesional o industrial</translation>
    </message>
    <message>
        <source>Career pathways</source>
        <translation>Trayectorias profesionales</translation>
    </message>
    <message>
        <source>Case made from graduates</source>
        <translation>Necesidad vista en los graduados</translation>
    </message>
    <message>
        <source>Children in preschool, kindergarten and the first grades.</source>
        <translation>Niños de preescolar, kínder y los primeros grados.</translation>
    </message>
    <message>
        <source>Children of families who move for seasonal work, often in agriculture or fishing, as federal migrant education counts them.</source>
        <translation>Niños de familias que se mudan por trabajo de temporada, a menudo en la agricultura o la pesca, según los cuenta la educación migrante federal.</translation>
    </message>
    <message>
        <source>Choice in showing learning</source>
        <translation>Elección de cómo mostrar lo aprendido</translation>
    </message>
    <message>
        <source>Choice of task or resource</source>
        <translation>Elección de tarea o recurso</translation>
    </message>
    <message>
        <source>Class rank or honor roll kept</source>
        <translation>Se mantiene el cuadro de honor o el rango</translation>
    </message>
    <message>
        <source>Co-taught classes</source>
        <translation>Clases con dos docentes</translation>
    </message>
    <message>
        <source>Coaches in schools</source>
        <translation>Asesores pedagógicos en las escuelas</translation>
    </message>
    <message>
        <source>College and career advising</source>
        <translation>Orientación universitaria y profesional</translation>
    </message>
    <message>
        <source>College courses in high school</source>
        <translation>Cursos universitarios en la preparatoria</translation>
    </message>
    <message>
        <source>Colleges asked about transcripts</source>
        <translation>Se consultó a universidades sobre expedientes</translation>
    </message>
    <message>
        <source>Common assessments and rubrics</source>
        <translation>Evaluaciones y rúbricas comunes</translation>
    </message>
    <message>
        <source>Competencies</source>
        <translation>Competencias</translation>
    </message>
    <message>
        <source>Competencies and learning continuum</source>
        <translation>Competencias y continuo de aprendizaje</translation>
    </message>
    <message>
        <source>Competencies belong to courses</source>
        <translation>Las competencias son de los cursos</translation>
    </message>
    <message>
        <source>Competencies for adults</source>
        <translation>Competencias para adultos</translation>
    </message>
    <message>
        <source>Continuum across grades</source>
        <translation>Continuo a través de los grados</translation>
    </message>
    <message>
        <source>Converted for the transcript</source>
        <translation>Convertido para el expediente</translation>
    </message>
    <message>
        <source>Credit for learning elsewhere</source>
        <translation>Crédito por lo aprendido afuera</translation>
    </message>
    <message>
        <source>Credit without seat time</source>
        <translation>Crédito sin tiempo en el aula</translation>
    </message>
    <message>
        <source>Cross-cutting graduation standards</source>
        <translation>Estándares transversales de graduación</translation>
    </message>
    <message>
        <source>Culturally responsive practice</source>
        <translation>Práctica culturalmente receptiva</translation>
    </message>
    <message>
        <source>Culture</source>
        <translation>Cultura</translation>
    </message>
    <message>
        <source>Culture bearers as partners</source>
        <translation>Portadores de la cultura como socios</translation>
    </message>
    <message>
        <source>Culture or teaching came first</source>
        <translation>Primero la cultura o la enseñanza</translation>
    </message>
    <message>
        <source>Culture, belonging and equity</source>
        <translation>Cultura, pertenencia y equidad</translation>
    </message>
    <message>
        <source>Different work in one room</source>
        <translation>Trabajos distintos en un aula</translation>
    </message>
    <message>
        <source>Distributed leadership, the board, autonomy, contracts, and the management of change.</source>
        <translation>Liderazgo distribuido, la junta, autonomía, contratos y la gestión del cambio.</translation>
    </message>
    <message>
        <source>Early learners</source>
        <translation>Primera infancia</translation>
    </message>
    <message>
        <source>Early or later graduation</source>
        <translation>Graduación antes o después</translation>
    </message>
    <message>
        <source>Educator roles and professional learning</source>
        <translation>Funciones docentes y aprendizaje profesional</translation>
    </message>
    <message>
        <source>Educators</source>
        <translation>Docentes</translation>
    </message>
    <message>
        <source>Employers shape the program</source>
        <translation>Los empleadores dan forma al programa</translation>
    </message>
    <message>
        <source>English learners</source>
        <translation>Aprendices de inglés</translation>
    </message>
    <message>
        <source>English taught through content</source>
        <translation>Inglés enseñado a través del contenido</translation>
    </message>
    <message>
        <source>Every competency for credit</source>
        <translation>Cada competencia para el crédito</translation>
    </message>
    <message>
        <source>Families see progress online</source>
        <translation>Las familias ven el progreso en línea</translation>
    </message>
    <message>
        <source>Families share decisions</source>
        <translation>Las familias comparten decisiones</translation>
    </message>
    <message>
        <source>Families, tribes, employers, and how the school communicates with them.</source>
        <translation>Familias, tribus, empleadores, y cómo se comunica la escuela con ellos.</translation>
    </message>
    <message>
        <source>Family and community</source>
        <translation>Familia y comunidad</translation>
    </message>
    <message>
        <source>Family and community engagement</source>
        <translation>Participación de familias y comunidad</translation>
    </message>
    <message>
        <source>Fieldwork, travel and place</source>
        <translation>Trabajo de campo, viajes y lugar</translation>
    </message>
    <message>
        <source>First generation to college</source>
        <translation>Primera generación universitaria</translation>
    </message>
    <message>
        <source>First-generation</source>
        <translation>Primera generación</translation>
    </message>
    <message>
        <source>Formative and performance assessment, bodies of evidence, exhibitions, and portfolios.</source>
        <translation>Evaluación formativa y de desempeño, conjuntos de evidencia, exhibiciones y portafolios.</translation>
    </message>
    <message>
        <source>Four-level scale</source>
        <translation>Escala de cuatro niveles</translation>
    </message>
    <message>
        <source>Framework shared or adopted</source>
        <translation>Marco compartido o adoptado</translation>
    </message>
    <message>
        <source>Gateways before a panel</source>
        <translation>Pasos de nivel ante un panel</translation>
    </message>
    <message>
        <source>General learning platform</source>
        <translation>Plataforma general de aprendizaje</translation>
    </message>
    <message>
        <source>Girls</source>
        <translation>Niñas y jóvenes mujeres</translation>
    </message>
    <message>
        <source>Girls and young women, where a school was built for them or a source reports on them.</source>
        <translation>Niñas y mujeres jóvenes, donde una escuela se creó para ellas o una fuente informa sobre ellas.</translation>
    </message>
    <message>
        <source>Grading</source>
        <translation>Calificación</translation>
    </message>
    <message>
        <source>Grading and reporting</source>
        <translation>Calificación e informes</translation>
    </message>
    <message>
        <source>Graduate profile</source>
        <translation>Perfil del graduado</translation>
    </message>
    <message>
        <source>Graduation on competencies</source>
        <translation>Graduación por competencias</translation>
    </message>
    <message>
        <source>Habits reported apart</source>
        <translation>Hábitos informados aparte</translation>
    </message>
    <message>
        <source>Habits written as competencies</source>
        <translation>Hábitos escritos como competencias</translation>
    </message>
    <message>
        <source>Help outside class hours</source>
        <translation>Ayuda fuera de clase</translation>
    </message>
    <message>
        <source>Highly mobile</source>
        <translation>De alta movilidad</translation>
    </message>
    <message>
        <source>Highly mobile students</source>
        <translation>Estudiantes de alta movilidad</translation>
    </message>
    <message>
        <source>Hiring for the model</source>
        <translation>Contratación para el modelo</translation>
    </message>
    <message>
        <source>Hiring, teacher roles, collaboration, coaching, and evaluation.</source>
        <translation>Contratación, funciones docentes, colaboración, asesoría pedagógica y evaluación.</translation>
    </message>
    <message>
        <source>Homework points do not count</source>
        <translation>Las tareas en casa no suman puntos</translation>
    </message>
    <message>
        <source>Hours around jobs and family</source>
        <translation>Horas según el trabajo y la familia</translation>
    </message>
    <message>
        <source>How are families and the community part of it?</source>
        <translation>¿De qué manera participan las familias y la comunidad?</translation>
    </message>
    <message>
        <source>How do students direct their own learning, and who teaches them to?</source>
        <translation>¿Cómo dirigen los estudiantes su propio aprendizaje, y quién les enseña a hacerlo?</translation>
    </message>
    <message>
        <source>How do students show what they have learned?</source>
        <translation>¿Cómo muestran los estudiantes lo que aprendieron?</translation>
    </message>
    <message>
        <source>How do they grade and report?</source>
        <translation>¿Cómo califican e informan?</translation>
    </message>
    <message>
        <source>How do they know that it works, and that proficient means the same in every room?</source>
        <translation>¿Cómo saben que funciona, y que ser competente significa lo mismo en cada aula?</translation>
    </message>
    <message>
        <source>How do they organize time and groups?</source>
        <translation>¿Cómo organizan el tiempo y los grupos?</translation>
    </message>
    <message>
        <source>How do they teach, and what do students do all day?</source>
        <translation>¿Cómo enseñan, y qué hacen los estudiantes todo el día?</translation>
    </message>
    <message>
        <source>How does it feel to belong here, and how is equity designed in?</source>
        <translation>¿Cómo se siente pertenecer aquí, y cómo se incorpora la equidad en el diseño?</translation>
    </message>
    <message>
        <source>Inclusive special education</source>
        <translation>Educación especial inclusiva</translation>
    </message>
    <message>
        <source>Indigenous</source>
        <translation>Indígenas</translation>
    </message>
    <message>
        <source>Indigenous students</source>
        <translation>Estudiantes indígenas</translation>
    </message>
    <message>
        <source>Industry credentials</source>
        <translation>Credenciales de la industria</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Enseñanza</translation>
    </message>
    <message>
        <source>Instruction and curriculum</source>
        <translation>Enseñanza y currículo</translation>
    </message>
    <message>
        <source>Intensive weeks</source>
        <translation>Semanas intensivas</translation>
    </message>
    <message>
        <source>Interdisciplinary courses</source>
        <translation>Cursos interdisciplinarios</translation>
    </message>
    <message>
        <source>Internet at home provided</source>
        <translation>Se ofrece internet en casa</translation>
    </message>
    <message>
        <source>Internships as an option</source>
        <translation>Pasantías como opción</translation>
    </message>
    <message>
        <source>Internships for every student</source>
        <translation>Pasantías para cada estudiante</translation>
    </message>
    <message>
        <source>Internships, extended learning, travel, college credit, and learning in the community.</source>
        <translation>Pasantías, aprendizaje ampliado, viajes, crédito universitario y aprendizaje en la comunidad.</translation>
    </message>
    <message>
        <source>Intervention, flexible time for help, special education, language support, and advisory care.</source>
        <translation>Intervenciones, tiempo flexible para recibir ayuda, educación especial, apoyo lingüístico y acompañamiento en grupos de asesoría.</translation>
    </message>
    <message>
        <source>Kept small on purpose</source>
        <translation>Pequeña a propósito</translation>
    </message>
    <message>
        <source>Lab or demonstration school</source>
        <translation>Escuela laboratorio o de demostración</translation>
    </message>
    <message>
        <source>Launched with an outside trainer</source>
        <translation>Iniciado con un formador externo</translation>
    </message>
    <message>
        <source>Leadership</source>
        <translation>Liderazgo</translation>
    </message>
    <message>
        <source>Leadership and governance</source>
        <translation>Liderazgo y gobernanza</translation>
    </message>
    <message>
        <source>Learning beyond the classroom</source>
        <translation>Aprendizaje más allá del aula</translation>
    </message>
    <message>
        <source>Learning platforms, systems that track progress, and devices.</source>
        <translation>Plataformas de aprendizaje, sistemas que siguen el progreso y dispositivos.</translation>
    </message>
    <message>
        <source>Letter grades kept</source>
        <translation>Se mantienen las letras</translation>
    </message>
    <message>
        <source>Live data steers teaching</source>
        <translation>Los datos al día guían la enseñanza</translation>
    </message>
    <message>
        <source>Local tasks replace state tests</source>
        <translation>Tareas locales en vez de exámenes estatales</translation>
    </message>
    <message>
        <source>Long class blocks</source>
        <translation>Bloques largos de clase</translation>
    </message>
    <message>
        <source>Longer or year-round calendar</source>
        <translation>Calendario más largo o de todo el año</translation>
    </message>
    <message>
        <source>Low-income</source>
        <translation>De bajos ingresos</translation>
    </message>
    <message>
        <source>Major grant behind the model</source>
        <translation>Una gran subvención detrás del modelo</translation>
    </message>
    <message>
        <source>Making and design thinking</source>
        <translation>Creación y pensamiento de diseño</translation>
    </message>
    <message>
        <source>Mastery before moving on</source>
        <translation>Dominio antes de avanzar</translation>
    </message>
    <message>
        <source>Migrant</source>
        <translation>Migrantes</translation>
    </message>
    <message>
        <source>Migrant students</source>
        <translation>Estudiantes migrantes</translation>
    </message>
    <message>
        <source>Minimum or teacher pace</source>
        <translation>Ritmo mínimo o del docente</translation>
    </message>
    <message>
        <source>Mixed-ability classes</source>
        <translation>Clases de niveles mixtos</translation>
    </message>
    <message>
        <source>Moderation of scoring, use of data, accountability, state policy, and funding.</source>
        <translation>Moderación de las calificaciones, uso de datos, rendición de cuentas, política estatal y financiamiento.</translation>
    </message>
    <message>
        <source>More than one proof needed</source>
        <translation>Se pide más de una prueba</translation>
    </message>
    <message>
        <source>Multi-age groups</source>
        <translation>Grupos multiedad</translation>
    </message>
    <message>
        <source>Narrative reports</source>
        <translation>Informes narrativos</translation>
    </message>
    <message>
        <source>New adult roles</source>
        <translation>Nuevas funciones para adultos</translation>
    </message>
    <message>
        <source>New words for roles</source>
        <translation>Nuevos nombres para las funciones</translation>
    </message>
    <message>
        <source>Newcomers</source>
        <translation>Recién llegados</translation>
    </message>
    <message>
        <source>No grade levels</source>
        <translation>Sin grados escolares</translation>
    </message>
    <message>
        <source>No letter grades</source>
        <translation>Sin letras como calificación</translation>
    </message>
    <message>
        <source>Nonprofit runs or co-runs it</source>
        <translation>La dirige o codirige una organización sin fines de lucro</translation>
    </message>
    <message>
        <source>Not yet instead of failing</source>
        <translation>“Aún no” en vez de reprobar</translation>
    </message>
    <message>
        <source>Old grades found misleading</source>
        <translation>Calificaciones antiguas engañosas</translation>
    </message>
    <message>
        <source>One grading policy for all teachers</source>
        <translation>Una sola política de calificación</translation>
    </message>
    <message>
        <source>One option among several</source>
        <translation>Una opción entre varias</translation>
    </message>
    <message>
        <source>One teacher team for one cohort</source>
        <translation>Un equipo docente por cohorte</translation>
    </message>
    <message>
        <source>One-to-one check-ins</source>
        <translation>Conversaciones individuales</translation>
    </message>
    <message>
        <source>Online and homeschooled students</source>
        <translation>Estudiantes en línea y educados en casa</translation>
    </message>
    <message>
        <source>Online, homeschool</source>
        <translation>En línea, en casa</translation>
    </message>
    <message>
        <source>Open or unscreened admission</source>
        <translation>Admisión abierta o sin selección</translation>
    </message>
    <message>
        <source>Orientation into the model</source>
        <translation>Introducción al modelo</translation>
    </message>
    <message>
        <source>Outreach in family languages</source>
        <translation>Comunicación en los idiomas de las familias</translation>
    </message>
    <message>
        <source>Outside evaluation</source>
        <translation>Evaluación externa</translation>
    </message>
    <message>
        <source>Outside experts teach or mentor</source>
        <translation>Expertos externos enseñan o asesoran</translation>
    </message>
    <message>
        <source>Outsiders judge student work</source>
        <translation>Personas externas juzgan el trabajo</translation>
    </message>
    <message>
        <source>Over-age and under-credited</source>
        <translation>Mayores de edad escolar y con pocos créditos</translation>
    </message>
    <message>
        <source>Ownership, voice and choice, goal setting, and habits of learning.</source>
        <translation>Apropiación del aprendizaje, voz y elección, fijación de metas y hábitos de aprendizaje.</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>Pace, progress and advancement</source>
        <translation>Ritmo, progreso y avance</translation>
    </message>
    <message>
        <source>Parents taught the model</source>
        <translation>A los padres se les enseña el modelo</translation>
    </message>
    <message>
        <source>Pay tied to growth</source>
        <translation>Paga ligada al crecimiento</translation>
    </message>
    <message>
        <source>Pedagogy, projects, blended learning, and the design of the curriculum.</source>
        <translation>Pedagogía, proyectos, aprendizaje combinado y el diseño del currículo.</translation>
    </message>
    <message>
        <source>Performance tasks as evidence</source>
        <translation>Tareas de desempeño como evidencia</translation>
    </message>
    <message>
        <source>Personal learning plan</source>
        <translation>Plan de aprendizaje personal</translation>
    </message>
    <message>
        <source>Plan for life after school</source>
        <translation>Plan para después de la escuela</translation>
    </message>
    <message>
        <source>Portfolios of evidence</source>
        <translation>Portafolios de evidencias</translation>
    </message>
    <message>
        <source>Practice before devices</source>
        <translation>La práctica antes que los dispositivos</translation>
    </message>
    <message>
        <source>Project-based units</source>
        <translation>Unidades basadas en proyectos</translation>
    </message>
    <message>
        <source>Projects are the main method</source>
        <translation>Los proyectos son el método principal</translation>
    </message>
    <message>
        <source>Public consulted along the way</source>
        <translation>Se consultó al público en el camino</translation>
    </message>
    <message>
        <source>Public exhibitions</source>
        <translation>Exhibiciones públicas</translation>
    </message>
    <message>
        <source>Purchased competency platform</source>
        <translation>Plataforma de competencias comprada</translation>
    </message>
    <message>
        <source>Quality, calibration</source>
        <translation>Calidad, calibración</translation>
    </message>
    <message>
        <source>Quality, calibration and continuous improvement</source>
        <translation>Calidad, calibración y mejora continua</translation>
    </message>
    <message>
        <source>Re-teaching before moving on</source>
        <translation>Volver a enseñar antes de avanzar</translation>
    </message>
    <message>
        <source>Rebuilt after use</source>
        <translation>Reformado tras usarlo</translation>
    </message>
    <message>
        <source>Regrouped by current level</source>
        <translation>Reagrupados por nivel actual</translation>
    </message>
    <message>
        <source>Regular circles and gatherings</source>
        <translation>Círculos y reuniones regulares</translation>
    </message>
    <message>
        <source>Restorative discipline</source>
        <translation>Disciplina restaurativa</translation>
    </message>
    <message>
        <source>Retakes with conditions</source>
        <translation>Repetición con condiciones</translation>
    </message>
    <message>
        <source>Revision until it meets standard</source>
        <translation>Revisión hasta cumplir el estándar</translation>
    </message>
    <message>
        <source>Rites of passage</source>
        <translation>Ritos de paso</translation>
    </message>
    <message>
        <source>Rolled out level by level</source>
        <translation>Implantado nivel por nivel</translation>
    </message>
    <message>
        <source>Rural and remote</source>
        <translation>Rurales y apartados</translation>
    </message>
    <message>
        <source>Same competencies in every subject</source>
        <translation>Mismas competencias en cada materia</translation>
    </message>
    <message>
        <source>Same group for years</source>
        <translation>El mismo grupo por años</translation>
    </message>
    <message>
        <source>Scales, habits reported apart from academics, report cards, and transcripts.</source>
        <translation>Escalas, hábitos informados aparte de lo académico, boletas de calificaciones y expedientes académicos.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Schedule, grouping and use of time</source>
        <translation>Horario, agrupación y uso del tiempo</translation>
    </message>
    <message>
        <source>Scheduled family contact</source>
        <translation>Contacto programado con las familias</translation>
    </message>
    <message>
        <source>School freedom within a frame</source>
        <translation>Libertad de la escuela en un marco</translation>
    </message>
    <message>
        <source>Scores are not averaged</source>
        <translation>Las calificaciones no se promedian</translation>
    </message>
    <message>
        <source>Scoring calibrated together</source>
        <translation>Puntuación calibrada entre colegas</translation>
    </message>
    <message>
        <source>Self-management taught</source>
        <translation>Se enseña a autogestionarse</translation>
    </message>
    <message>
        <source>Senior capstone or thesis</source>
        <translation>Proyecto culminante o tesis</translation>
    </message>
    <message>
        <source>Service required</source>
        <translation>Servicio obligatorio</translation>
    </message>
    <message>
        <source>Set improvement cycles</source>
        <translation>Ciclos de mejora fijos</translation>
    </message>
    <message>
        <source>Shared vision and graduate profile</source>
        <translation>Visión compartida y perfil del graduado</translation>
    </message>
    <message>
        <source>Short modules and courses</source>
        <translation>Módulos y cursos cortos</translation>
    </message>
    <message>
        <source>Social-emotional teaching</source>
        <translation>Enseñanza socioemocional</translation>
    </message>
    <message>
        <source>Staff agreed first</source>
        <translation>El personal aceptó primero</translation>
    </message>
    <message>
        <source>Standards cut to priorities</source>
        <translation>Estándares reducidos a prioridades</translation>
    </message>
    <message>
        <source>Standards, the structure of competencies and levels, rubrics, and how openly they are shared.</source>
        <translation>Estándares, la estructura de competencias y niveles, rúbricas, y qué tan abiertamente se comparten.</translation>
    </message>
    <message>
        <source>Starting point found at entry</source>
        <translation>Punto de partida hallado al entrar</translation>
    </message>
    <message>
        <source>State exams still decide</source>
        <translation>Los exámenes estatales aún deciden</translation>
    </message>
    <message>
        <source>State law behind it</source>
        <translation>Una ley estatal lo respalda</translation>
    </message>
    <message>
        <source>State pilot or program</source>
        <translation>Piloto o programa estatal</translation>
    </message>
    <message>
        <source>Student agency</source>
        <translation>Autonomía estudiantil</translation>
    </message>
    <message>
        <source>Student-led conferences</source>
        <translation>Conferencias dirigidas por estudiantes</translation>
    </message>
    <message>
        <source>Students assess themselves</source>
        <translation>Los estudiantes se autoevalúan</translation>
    </message>
    <message>
        <source>Students build their schedule</source>
        <translation>Los estudiantes arman su horario</translation>
    </message>
    <message>
        <source>Students design projects or courses</source>
        <translation>Los estudiantes diseñan proyectos o cursos</translation>
    </message>
    <message>
        <source>Students from low-income families</source>
        <translation>Estudiantes de familias de bajos ingresos</translation>
    </message>
    <message>
        <source>Students help shape the model</source>
        <translation>Los estudiantes ayudan a formar el modelo</translation>
    </message>
    <message>
        <source>Students in governance</source>
        <translation>Estudiantes en la gobernanza</translation>
    </message>
    <message>
        <source>Students in rural places or places hard to reach, where distance, connection and few local options shape what a school can offer.</source>
        <translation>Estudiantes de lugares rurales o de difícil acceso, donde la distancia, la conexión y las pocas opciones locales determinan lo que una escuela puede ofrecer.</translation>
    </message>
    <message>
        <source>Students name their level</source>
        <translation>Los estudiantes nombran su nivel</translation>
    </message>
    <message>
        <source>Students of Native nations and Indigenous communities, among them Alaska Native, American Indian and Native Hawaiian students.</source>
        <translation>Estudiantes de naciones nativas y comunidades indígenas, entre ellos nativos de Alaska, indígenas estadounidenses y nativos de Hawái.</translation>
    </message>
    <message>
        <source>Students of color</source>
        <translation>Estudiantes de color</translation>
    </message>
    <message>
        <source>Students ready to go further or deeper than their grade or course, whether or not a program names them gifted.</source>
        <translation>Estudiantes listos para ir más lejos o más hondo que su grado o curso, los llame o no dotados un programa.</translation>
    </message>
    <message>
        <source>Students set goals</source>
        <translation>Los estudiantes fijan metas</translation>
    </message>
    <message>
        <source>Students set the pace</source>
        <translation>Los estudiantes marcan el ritmo</translation>
    </message>
    <message>
        <source>Students teach each other</source>
        <translation>Los estudiantes se enseñan entre sí</translation>
    </message>
    <message>
        <source>Students track their progress</source>
        <translation>Los estudiantes siguen su progreso</translation>
    </message>
    <message>
        <source>Students who are learning English while they learn everything else, also called multilingual learners.</source>
        <translation>Estudiantes que aprenden inglés mientras aprenden todo lo demás, también llamados estudiantes multilingües.</translation>
    </message>
    <message>
        <source>Students who arrived in the country recently, some of them with interrupted formal education.</source>
        <translation>Estudiantes que llegaron al país hace poco, algunos con educación formal interrumpida.</translation>
    </message>
    <message>
        <source>Students who change home or school often, among them students without stable housing, in foster care or involved with the justice system.</source>
        <translation>Estudiantes que cambian a menudo de hogar o de escuela, entre ellos estudiantes sin vivienda estable, en acogida familiar o en contacto con el sistema de justicia.</translation>
    </message>
    <message>
        <source>Students who learn mostly online or at home, with a school or district that teaches or credits them.</source>
        <translation>Estudiantes que aprenden sobre todo en línea o en casa, con una escuela o un distrito que les enseña o les da créditos.</translation>
    </message>
    <message>
        <source>Students who would be the first in their family to go to college.</source>
        <translation>Estudiantes que serían los primeros de su familia en ir a la universidad.</translation>
    </message>
    <message>
        <source>Students whose families have low incomes, as counted by free or reduced-price meals, direct certification or another measure that the source names.</source>
        <translation>Estudiantes de familias con bajos ingresos, contados por comidas gratuitas o a precio reducido, certificación directa u otra medida que la fuente nombra.</translation>
    </message>
    <message>
        <source>Students with an identified disability, most of them with an individualized education program (IEP) or a 504 plan.</source>
        <translation>Estudiantes con una discapacidad identificada, la mayoría con un programa de educación individualizado (IEP) o un plan 504.</translation>
    </message>
    <message>
        <source>Students with disabilities</source>
        <translation>Estudiantes con discapacidades</translation>
    </message>
    <message>
        <source>Students with fewer credits than is usual for their age, often after broken schooling, who may leave or pass the age limit before they graduate.</source>
        <translation>Estudiantes con menos créditos de lo habitual para su edad, a menudo tras una escolaridad interrumpida, que pueden irse o pasar la edad límite antes de graduarse.</translation>
    </message>
    <message>
        <source>Support time inside the day</source>
        <translation>Tiempo de apoyo dentro del día</translation>
    </message>
    <message>
        <source>Targets and criteria open to students</source>
        <translation>Metas y criterios a la vista de los estudiantes</translation>
    </message>
    <message>
        <source>Targets in plain language</source>
        <translation>Metas en lenguaje sencillo</translation>
    </message>
    <message>
        <source>Teachers coach more than lecture</source>
        <translation>Los docentes guían más que exponen</translation>
    </message>
    <message>
        <source>Teachers share leadership</source>
        <translation>Los docentes comparten el liderazgo</translation>
    </message>
    <message>
        <source>Teachers train colleagues</source>
        <translation>Los docentes forman a sus colegas</translation>
    </message>
    <message>
        <source>Teachers wrote the competencies</source>
        <translation>Los docentes escribieron las competencias</translation>
    </message>
    <message>
        <source>Teaches the model to others</source>
        <translation>Enseña el modelo a otros</translation>
    </message>
    <message>
        <source>Teaching in two languages</source>
        <translation>Enseñanza en dos idiomas</translation>
    </message>
    <message>
        <source>Team looks at single students</source>
        <translation>Un equipo mira a cada estudiante</translation>
    </message>
    <message>
        <source>Teams with protected time</source>
        <translation>Equipos con tiempo protegido</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>Tecnología</translation>
    </message>
    <message>
        <source>Technology and information systems</source>
        <translation>Tecnología y sistemas de información</translation>
    </message>
    <message>
        <source>The purpose of the school, its picture of a graduate, and how the vision was built and with whom.</source>
        <translation>El propósito de la escuela, su imagen del graduado, y cómo se construyó la visión y con quién.</translation>
    </message>
    <message>
        <source>Three-level scale</source>
        <translation>Escala de tres niveles</translation>
    </message>
    <message>
        <source>Timely support</source>
        <translation>Apoyo oportuno</translation>
    </message>
    <message>
        <source>Timely, differentiated support</source>
        <translation>Apoyo oportuno y diferenciado</translation>
    </message>
    <message>
        <source>Timetable and calendar, regrouping, and multi-age groups.</source>
        <translation>Horario y calendario, reagrupación y grupos de varias edades.</translation>
    </message>
    <message>
        <source>Trains its own teachers</source>
        <translation>Forma a sus propios docentes</translation>
    </message>
    <message>
        <source>Trauma-aware practice</source>
        <translation>Práctica sensible al trauma</translation>
    </message>
    <message>
        <source>Under-credited</source>
        <translation>Con pocos créditos</translation>
    </message>
    <message>
        <source>Unfinished work carries over</source>
        <translation>Lo no terminado continúa</translation>
    </message>
    <message>
        <source>Values, relationships, beliefs about growth, the strategy for equity, and discipline.</source>
        <translation>Valores, relaciones, ideas sobre el crecimiento, la estrategia de equidad y la disciplina.</translation>
    </message>
    <message>
        <source>Virtual school or program</source>
        <translation>Escuela o programa virtual</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>Visión</translation>
    </message>
    <message>
        <source>Vision shaped by community</source>
        <translation>Visión formada por la comunidad</translation>
    </message>
    <message>
        <source>Visited peers before changing</source>
        <translation>Visitó a otros antes de cambiar</translation>
    </message>
    <message>
        <source>Waiver from outside rules</source>
        <translation>Exención de normas externas</translation>
    </message>
    <message>
        <source>Weekdays kept for internships</source>
        <translation>Días de semana para pasantías</translation>
    </message>
    <message>
        <source>What are students expected to learn, and how is it laid out?</source>
        <translation>¿Qué se espera que aprendan los estudiantes, y cómo está organizado?</translation>
    </message>
    <message>
        <source>What counts as learning outside the classroom, and how is it credited?</source>
        <translation>¿Qué cuenta como aprendizaje fuera del aula, y cómo se acredita?</translation>
    </message>
    <message>
        <source>What help do students get, and how soon?</source>
        <translation>¿Qué ayuda reciben los estudiantes, y qué tan pronto?</translation>
    </message>
    <message>
        <source>What is the work of teachers here, and how do they learn it?</source>
        <translation>¿Cuál es aquí el trabajo de los docentes, y cómo lo aprenden?</translation>
    </message>
    <message>
        <source>What should graduates know and be able to do, and who decided it?</source>
        <translation>¿Qué deben saber y poder hacer los graduados, y quién lo decidió?</translation>
    </message>
    <message>
        <source>When do students move on, and what happens when they are not there yet?</source>
        <translation>¿Cuándo avanzan los estudiantes, y qué pasa cuando aún no llegan?</translation>
    </message>
    <message>
        <source>Which systems track progress, and who can see it?</source>
        <translation>¿Qué sistemas siguen el progreso, y quién puede verlo?</translation>
    </message>
    <message>
        <source>Who led the change, in what order, and who decides now?</source>
        <translation>¿Quién dirigió el cambio, en qué orden, y quién decide ahora?</translation>
    </message>
    <message>
        <source>Whole system at once</source>
        <translation>Todo el sistema a la vez</translation>
    </message>
    <message>
        <source>Willing schools or teachers first</source>
        <translation>Primero escuelas o docentes dispuestos</translation>
    </message>
    <message>
        <source>With disabilities</source>
        <translation>Con discapacidades</translation>
    </message>
    <message>
        <source>Work for outside clients</source>
        <translation>Trabajo para clientes externos</translation>
    </message>
    <message>
        <source>Wraparound services</source>
        <translation>Servicios integrales</translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message>
        <source>Groups of {0}</source>
        <translation>Grupos de {0}</translation>
    </message>
    <message>
        <source>Nothing on this slide rests on a source.</source>
        <translation>Nada en esta diapositiva se apoya en una fuente.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Talk about it: {0}</source>
        <translation>Conversen: {0}</translation>
    </message>
    <message>
        <source>The sources come with the names.</source>
        <translation>Las fuentes aparecen con los nombres.</translation>
    </message>
    <message>
        <source>page {0} of {1}</source>
        <translation>página {0} de {1}</translation>
    </message>
    <message>
        <source>{0}

hidden: the right arrow reveals it</source>
        <translation>{0}

oculta: la flecha derecha la revela</translation>
    </message>
    <message>
        <source>{0} dot</source>
        <translation>{0} punto</translation>
    </message>
    <message>
        <source>{0} dots</source>
        <translation>{0} puntos</translation>
    </message>
    <message>
        <source>{0} minute</source>
        <translation>{0} minuto</translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation>{0} minutos</translation>
    </message>
</context>
<context>
    <name>WallWindow</name>
    <message>
        <source>{0} – on the wall</source>
        <translation>{0} – en pantalla</translation>
    </message>
</context>
<context>
    <name>WaysToWork</name>
    <message>
        <source>Row after row</source>
        <translation>Fila por fila</translation>
    </message>
</context>
<context>
    <name>WebRow</name>
    <message>
        <source>Copy link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>Copy link: {0}</source>
        <translation>Copiar enlace: {0}</translation>
    </message>
    <message>
        <source>No browser opened. Copy the link instead.</source>
        <translation>No se abrió ningún navegador. Copie el enlace en su lugar.</translation>
    </message>
    <message>
        <source>No page on the web is known.</source>
        <translation>No se conoce ninguna página web.</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Abrir enlace</translation>
    </message>
    <message>
        <source>Open link: {0}, {1}</source>
        <translation>Abrir enlace: {0}, {1}</translation>
    </message>
    <message>
        <source>The link is on the clipboard.</source>
        <translation>El enlace está en el portapapeles.</translation>
    </message>
    <message>
        <source>opens {0} in your browser</source>
        <translation>abre {0} en su navegador</translation>
    </message>
</context>
<context>
    <name>WeightSliders</name>
    <message>
        <source>Not asked now: nothing is said about it</source>
        <translation>Ahora no se pregunta: no se dice nada de esto</translation>
    </message>
    <message>
        <source>Weight: {0}</source>
        <translation>Peso: {0}</translation>
    </message>
    <message>
        <source>{0:g} of 10</source>
        <translation>{0:g} de 10</translation>
    </message>
    <message>
        <source>{0:g} of 10; not asked now</source>
        <translation>{0:g} de 10; ahora no se pregunta</translation>
    </message>
</context>
<context>
    <name>WhyPopover</name>
    <message>
        <source>No words were typed: the case is here because it passes the filters.</source>
        <translation>No se escribieron palabras: el caso está aquí porque cumple los filtros.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Reported by the school, not researched</source>
        <translation>Dicho por la escuela, no investigado</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Why {0} was found</source>
        <translation>Por qué se encontró {0}</translation>
    </message>
    <message>
        <source>{0} of {1} passages</source>
        <translation>{0} de {1} pasajes</translation>
    </message>
</context>
<context>
    <name>WorkSteps</name>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>There is nothing to make again.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
</context>
<context>
    <name>WorkshopPage</name>
    <message>
        <source>Open a .workshop file</source>
        <translation>Abrir un archivo .workshop</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Rename the workshop</source>
        <translation>Cambiar el nombre del taller</translation>
    </message>
    <message>
        <source>Save as a .workshop file</source>
        <translation>Guardar como archivo .workshop</translation>
    </message>
    <message>
        <source>Title of the workshop</source>
        <translation>Título del taller</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Taller</translation>
    </message>
    <message>
        <source>Workshops (*.workshop)</source>
        <translation>Talleres (*.workshop)</translation>
    </message>
    <message>
        <source>{0}: record</source>
        <translation>{0}: acta</translation>
    </message>
</context>
<context>
    <name>WorkshopShelf</name>
    <message>
        <source> Choose a comparison</source>
        <translation> Elegir una comparación</translation>
    </message>
    <message>
        <source>Choose a comparison</source>
        <translation>Elegir una comparación</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Enter opens</source>
        <translation>Enter abre</translation>
    </message>
    <message>
        <source>From a comparison to a room of people</source>
        <translation>De una comparación a una sala con gente</translation>
    </message>
    <message>
        <source>Make another one of any comparison, there with “Make a workshop of this”.</source>
        <translation>Haga otro con cualquier comparación, allí con “Hacer un taller con esto”.</translation>
    </message>
    <message>
        <source>OR BEGIN WITH A WAY TO WORK</source>
        <translation>O COMIENCE CON UNA FORMA DE TRABAJAR</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open a sample workshop</source>
        <translation>Abrir un taller de muestra</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Presentar</translation>
    </message>
    <message>
        <source>Put two to eight cases side by side in Compare and choose “Make a workshop of this”: three steps, each filled in already. You get an agenda against the clock, slides for the wall, notes for you, and hand-outs.</source>
        <translation>Ponga de dos a ocho casos lado a lado en Comparar y elija “Hacer un taller con esto”: tres pasos, cada uno ya rellenado. Usted obtiene una agenda con reloj, diapositivas para la pantalla, notas para usted y hojas para repartir.</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar nombre…</translation>
    </message>
    <message>
        <source>Saved workshops</source>
        <translation>Talleres guardados</translation>
    </message>
    <message>
        <source>Your workshops</source>
        <translation>Sus talleres</translation>
    </message>
</context>
<context>
    <name>WorkshopState</name>
    <message>
        <source>A copy is saved.</source>
        <translation>Se guardó una copia.</translation>
    </message>
    <message>
        <source>Another window wrote this workshop, too. Its state is kept as “{0}”.</source>
        <translation>Otra ventana también escribió este taller. Lo suyo se guarda como “{0}”.</translation>
    </message>
    <message>
        <source>It is struck out.</source>
        <translation>Está tachado.</translation>
    </message>
    <message>
        <source>New activity</source>
        <translation>Actividad nueva</translation>
    </message>
    <message>
        <source>The workshop could not be kept: {0}</source>
        <translation>El taller no se pudo guardar: {0}</translation>
    </message>
    <message>
        <source>The workshop is in {0}.</source>
        <translation>El taller está en {0}.</translation>
    </message>
    <message>
        <source>The workshop is saved. All that you change here is kept.</source>
        <translation>El taller está guardado. Todo lo que cambia aquí se guarda.</translation>
    </message>
    <message>
        <source>“{0}” is deleted.</source>
        <translation>“{0}” se eliminó.</translation>
    </message>
    <message>
        <source>“{0}” is in your library now.</source>
        <translation>“{0}” está ahora en su biblioteca.</translation>
    </message>
    <message>
        <source>“{0}” is off the agenda.</source>
        <translation>“{0}” ya no está en la agenda.</translation>
    </message>
    <message>
        <source>“{0}” was there already; what either side wrote is in it.</source>
        <translation>“{0}” ya estaba; contiene lo que escribieron ambas partes.</translation>
    </message>
</context>
<context>
    <name>Yours</name>
    <message>
        <source>Change the note by {0}…</source>
        <translation>Cambiar la nota de {0}…</translation>
    </message>
    <message>
        <source>Change your note…</source>
        <translation>Cambiar su nota…</translation>
    </message>
    <message>
        <source>Delete the highlight</source>
        <translation>Eliminar el resaltado</translation>
    </message>
    <message>
        <source>Delete the highlight by {0}</source>
        <translation>Eliminar el resaltado de {0}</translation>
    </message>
    <message>
        <source>Highlight the selected text</source>
        <translation>Resaltar el texto seleccionado</translation>
    </message>
    <message>
        <source>No finding is in sight; go to one and star it there.</source>
        <translation>No hay ningún hallazgo a la vista; vaya a uno y ponga la estrella allí.</translation>
    </message>
    <message>
        <source>Note on the highlight…</source>
        <translation>Nota sobre el resaltado…</translation>
    </message>
    <message>
        <source>Note on this finding…</source>
        <translation>Nota sobre este hallazgo…</translation>
    </message>
    <message>
        <source>Note on this…</source>
        <translation>Nota sobre esto…</translation>
    </message>
    <message>
        <source>Put into a collection…</source>
        <translation>Poner en una colección…</translation>
    </message>
    <message>
        <source>Select some text first: with the mouse, or with Shift and the arrows.</source>
        <translation>Seleccione primero un texto: con el ratón, o con Shift y las flechas.</translation>
    </message>
    <message>
        <source>Star this</source>
        <translation>Poner estrella a esto</translation>
    </message>
    <message>
        <source>Star this finding</source>
        <translation>Poner estrella a este hallazgo</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Quitar la estrella</translation>
    </message>
    <message>
        <source>{0} · the whole case</source>
        <translation>{0} · el caso completo</translation>
    </message>
</context>
<context>
    <name>_Area</name>
    <message>
        <source>{0}: no school</source>
        <translation>{0}: sin clases</translation>
    </message>
</context>
<context>
    <name>_BriefList</name>
    <message>
        <source>Enter: what can be done; Delete leaves out, Alt+Up and Alt+Down move</source>
        <translation>Enter: qué se puede hacer; Delete deja fuera, Alt+Up y Alt+Down mueven</translation>
    </message>
    <message>
        <source>Lines of the brief</source>
        <translation>Líneas de la ficha</translation>
    </message>
</context>
<context>
    <name>_Delegate</name>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
</context>
<context>
    <name>_Grid</name>
    <message>
        <source>Arrows choose a stop, with Ctrl they move it, Enter opens it</source>
        <translation>Las flechas eligen una parada, con Ctrl la mueven, Enter la abre</translation>
    </message>
    <message>
        <source>Calendar of the visit</source>
        <translation>Calendario de la visita</translation>
    </message>
    <message>
        <source>{0} miles, {1}</source>
        <translation>{0} millas, {1}</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Take row {0} away</source>
        <translation>Quitar la fila {0}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>row {0}</source>
        <translation>la fila {0}</translation>
    </message>
    <message>
        <source>{0}, row {1}</source>
        <translation>{0}, fila {1}</translation>
    </message>
</context>
<context>
    <name>_ShareLine</name>
    <message>
        <source>%, as of</source>
        <translation>%, en</translation>
    </message>
    <message>
        <source>Percent of the students</source>
        <translation>Porcentaje de los estudiantes</translation>
    </message>
    <message>
        <source>Share of the students</source>
        <translation>Porcentaje de los estudiantes</translation>
    </message>
    <message>
        <source>Year of the share</source>
        <translation>Año del porcentaje</translation>
    </message>
    <message>
        <source>the share</source>
        <translation>el porcentaje</translation>
    </message>
</context>
<context>
    <name>_Ways</name>
    <message>
        <source>The arrow keys choose, Enter goes on</source>
        <translation>Las flechas eligen, Enter continúa</translation>
    </message>
    <message>
        <source>Ways to work</source>
        <translation>Formas de trabajar</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Case Studies</source>
        <translation>Case Studies</translation>
    </message>
    <message>
        <source>The language stays as it is: something that you typed could not be saved yet.</source>
        <translation>El idioma no cambia: algo que usted escribió todavía no se ha podido guardar.</translation>
    </message>
</context>
<context>
    <name>citation</name>
    <message>
        <source>Source {0} is on the clipboard as a citation.</source>
        <translation>La fuente {0} está en el portapapeles como cita.</translation>
    </message>
    <message>
        <source>The finding is on the clipboard with its sources.</source>
        <translation>El hallazgo está en el portapapeles con sus fuentes.</translation>
    </message>
    <message>
        <source>The note is on the clipboard with its sources.</source>
        <translation>La nota está en el portapapeles con sus fuentes.</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>A short list: who, year, site</source>
        <translation>Lista corta: quién, año, sitio</translation>
    </message>
    <message>
        <source>APA</source>
        <translation>APA</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Al final</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Cases for “{0}”</source>
        <translation>Casos para “{0}”</translation>
    </message>
    <message>
        <source>Chicago</source>
        <translation>Chicago</translation>
    </message>
    <message>
        <source>Collecting the findings</source>
        <translation>Reuniendo los hallazgos</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Hand-outs</source>
        <translation>Hojas para repartir</translation>
    </message>
    <message>
        <source>Hand-outs: {0}</source>
        <translation>Hojas para repartir: {0}</translation>
    </message>
    <message>
        <source>Headlines only</source>
        <translation>Solo los titulares</translation>
    </message>
    <message>
        <source>In a file of its own</source>
        <translation>En un archivo aparte</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>Completos</translation>
    </message>
    <message>
        <source>In the packet</source>
        <translation>En la carpeta</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>No program opened the folder {0}.</source>
        <translation>Ningún programa abrió la carpeta {0}.</translation>
    </message>
    <message>
        <source>Save the stops: {0}</source>
        <translation>Guardar las paradas: {0}</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>There is a file “{0}” already.</source>
        <translation>Ya hay un archivo “{0}”.</translation>
    </message>
    <message>
        <source>Visit packet: {0}</source>
        <translation>Carpeta de la visita: {0}</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>Escrito: {0}</translation>
    </message>
</context>
<context>
    <name>facts_of</name>
    <message>
        <source>Your case</source>
        <translation>Su caso</translation>
    </message>
    <message>
        <source>{0} learners</source>
        <translation>{0} estudiantes</translation>
    </message>
    <message>
        <source>{gone} {kind}</source>
        <translation>{kind} · {gone}</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>not {0}</source>
        <translation>no {0}</translation>
    </message>
</context>
<context>
    <name>like</name>
    <message>
        <source>Write a percentage from 0 to {0}.</source>
        <translation>Escriba un porcentaje de 0 a {0}.</translation>
    </message>
    <message>
        <source>Write the number of students in figures, such as 600.</source>
        <translation>Escriba el número de estudiantes en cifras, como 600.</translation>
    </message>
</context>
<context>
    <name>open_page</name>
    <message>
        <source>Copy link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>No browser opened {0}.</source>
        <translation>Ningún navegador abrió {0}.</translation>
    </message>
</context>
<context>
    <name>query_words</name>
    <message>
        <source>{0}: all of {1}</source>
        <translation>{0}: todos estos: {1}</translation>
    </message>
</context>
<context>
    <name>reasons_html</name>
    <message>
        <source>and {0} more</source>
        <translation>y {0} más</translation>
    </message>
</context>
<context>
    <name>shortcuts_page</name>
    <message>
        <source>**Tab** moves from area to area, the arrows move inside one, **Space** sets a filter, **Enter** opens.</source>
        <translation>**Tab** pasa de un área a otra, las flechas mueven dentro de una, **Espacio** pone un filtro, **Enter** abre.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Qué hacen</translation>
    </message>
    <message>
        <source>or</source>
        <translation>o</translation>
    </message>
</context>
<context>
    <name>source_facts</name>
    <message>
        <source>Copy the source as a citation</source>
        <translation>Copiar la fuente como cita</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>copiar</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>sin fecha</translation>
    </message>
</context>
<context>
    <name>tiles_of</name>
    <message>
        <source>Documented</source>
        <translation>Documentado</translation>
    </message>
    <message>
        <source>Find cases in such a place</source>
        <translation>Buscar casos en un lugar así</translation>
    </message>
    <message>
        <source>Find cases with these grades</source>
        <translation>Buscar casos con estos grados</translation>
    </message>
    <message>
        <source>Go to the key figures</source>
        <translation>Ir a las cifras clave</translation>
    </message>
    <message>
        <source>Go to the sources</source>
        <translation>Ir a las fuentes</translation>
    </message>
    <message>
        <source>Go to the timeline</source>
        <translation>Ir a la cronología</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>Grados</translation>
    </message>
    <message>
        <source>Learners</source>
        <translation>Estudiantes</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Comenzó</translation>
    </message>
    <message>
        <source>dimensions · 1 source</source>
        <translation>dimensiones · 1 fuente</translation>
    </message>
    <message>
        <source>dimensions · {0} sources</source>
        <translation>dimensiones · {0} fuentes</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>sin fecha</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
</context>
</TS>
