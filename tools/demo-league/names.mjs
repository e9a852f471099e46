/** Names to draw from; accents, an apostrophe and short ones among them on purpose. Any likeness is chance. */
export const firstNames = (
  'Aaron Abel Adrián Alonzo Amos Andrés Anton Arlo Asher August Bastian Benno Boyd Bram Brooks Caleb Calvin Casper Cedric ' +
  'Chase Clem Cole Conrad Cyrus Damián Darby Dashiell Desmond Dexter Diego Dominic Dorian Edgar Elías Elliot Emeka Emil ' +
  'Ennis Enzo Esteban Ezra Felix Fernando Finn Floyd Gage Gideon Gil Glenn Grady Gunnar Hank Haruto Héctor Henrik Hollis ' +
  'Hugo Ian Ignacio Ike Isaac Ivo Jasper Javier Jed Jermaine Joaquín Jonah Jude Jules Kai Keenan Kenji Kip Kofi Lamar ' +
  'Lando Leif Leopold Linus Lionel Lorenzo Luca Mack Magnus Malik Marcel Mateo Max Micah Milo Moisés Nate Néstor Nico ' +
  'Noel Odell Oren Oscar Otis Otto Owen Pablo Percy Pete Phineas Quincy Rafael Ramón Reed Rémy Rex Roland Roman Rory ' +
  'Roscoe Rubén Rufus Ryo Sal Samir Santiago Saul Seth Silas Simón Sölvi Soren Stellan Tadeo Tariq Theo Tobias Tomás ' +
  'Tucker Ty Ulises Vance Vicente Víctor Virgil Wade Walker Wendell Wes Wyatt Xavier Yusuf Zane'
).split(' ');

export const lastNames = (
  'Abernale Acostín Adeyemo Aldecoa Almquist Amadori Anstruth Arbuckle Ashdown Atwell Baldessa Barrowick Bellweather ' +
  'Benítoz Birchall Blackmoor Bly Bockrath Bonaventre Brackenbury Brindle Broadnax Bröhm Burdock Cadwallen Calderón ' +
  'Candelario Carrasco Castañuela Cavanagh Chalmont Chessel Cloverdale Coldwater Colvig Corrigal Covarrubia Crabtree ' +
  "Crane Crofter D'Amberville Dallimore Danbrook Darrowby De-Witt Delacroy Dellamar Denholm Dockery Domínguel Drax " +
  'Drummore Dunleavy Eastwick Eckersly Edgewater Elderkin Ellingboe Escamill Espinel Fairbairn Falkenrath Farrowe ' +
  'Fenwright Fiennes Figuerol Finnbogi Flagg Fothergill Foxglove Fuentel Gadsby Galbraith Garrison Gatlinger Ghent ' +
  'Gilfoyle Glasscock Goldwater Gómeral Goodspeed Grantham Greenaway Gulliver Hackensaw Haldane Hallorand Hargrove ' +
  'Hartsook Hathersage Hawksworth Heatherly Hernandel Hightower Hollings Holmquist Honeycutt Hornbeam Hutchence Ibarrola ' +
  'Ingersoll Ironside Iwamori Jankowitz Jernigan Jessop Jurado Kaminaga Karlsberg Kavanaugh Keel Kellaway Kettering ' +
  'Kilbride Kingfisher Klingman Knapp Kowalcek Laird Lamontague Lanthorn Larrazábal Latchford Lauderbach Leclair ' +
  'Leggett Lindqvist Lockridge Longacre Lovelace Lum Lysander MacAuley Maddern Mallowan Marchetti Marinduque ' +
  'Marlowe Matsuhara McAllistair McGillicut McTavish Medinilla Mercado Merriwether Middlebrook Montalvez Moorcroft ' +
  "Moragne Mulcahy Nakagome Narváel Nesbith Nettleship Newcombe Nightingal Norrington Núñoz O'Brennan O'Dwyer " +
  "O'Hallarn Oakenfold Oleander Olmstead Ontiveros Ortegal Ostrander Otero Overholt Pacheco Paddock Palomar Peñalosa " +
  'Pemberly Pendragon Peralvo Pettibone Pickersgill Pilkington Plaskett Poindexter Portillo Prendergast Quesadal ' +
  'Quillfeather Quintanar Rackham Ravenscroft Redfearn Rentería Ridgeway Riverol Rocksteady Rodrigal Rosenquist ' +
  'Rowntree Ruiz-Ayala Rutherglen Saavedra Salcedor Sandoval Santamar Sarsfield Scarborough Schönwald Seabrook ' +
  'Sepúlvar Shackleford Silverlock Skarsgard Sloane Snodgrass Solórzano Somerset Southwick Spurlock Stanhope ' +
  'Starkweather Stonebridge Strathmore Sumner Swanwick Szabados Takenaka Talavera Tattersall Tejadal Tennyson ' +
  'Thistlewood Thorne Threadgill Tolliver Torrealba Treadwell Tremaine Trujill Turnbuckle Tuttle Underhill Urrutia ' +
  'Valderrama Vandergriff Vasconcel Velázquin Verhoeven Villarreal Wainwright Waldegrave Wallingford Wanamaker ' +
  'Warbeck Weatherby Wexford Whitlock Wickersham Wigglesworth Wilberforce Windermere Winterbourne Witherspoon ' +
  'Woolcott Wrenfield Wu Yamashiro Yarborough Yellowlees Youngblood Ytterberg Zamudio Zapatero Zeller Zimmerhof'
).split(' ');
