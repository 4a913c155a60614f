/// What stands in and around the names of persons.
enum PersonFacts {
  /// Given names that are common in news, of many languages.
  static let givenNames = """
    Aaron Abbas Abdallah Abdel Abdelaziz Abdelfattah Abdul Abdulaziz Abdulla Abdullah Abdullahi Abdurrahman Abigail Abraham
    Abu Achmad Adam Adel Adnan Adolf Adrian Adriana Agnes Agnieszka Aguila Ahmad Ahmed Ahmet
    Aisha Akbar Akihito Akira Alaa Alan Alana Alassane Albert Alberto Aleksandar Aleksander Aleksandr Alejandro Aleksei
    Alessandro Alex Alexander Alexandra Alexandre Alexei Alexey Alexis Alfonso Alfred Alfredo Ali Alice
    Alison Allan Allen Alvaro Amal Amanda Amber Amin Amina Amir Amit Amos Amr Amy Ana Anatoly Anders Andre Andrea Andreas
    Andrei Andrej Andres Andrew Andrey Andrzej Andy Angel Angela Angelina Angus Anil Anita Ann Anna Anne
    Annie Anthony Antoine Anton Antonio Antony Anwar Archie Aref Ariel Arif Armando Arnaud Arnold Arseniy Artem Arthur
    Arturo Arun Asad Ashley Ashraf Asif Askar Aung Austin Ayad Ayman Ayse Azam Aziz Babak Bahar Bajram
    Barack Barbara Barry Bart Bashar Bashir Beatrice Beata Ben Benazir Benedict Benjamin Benny Bernard Bernd Bernie Bertrand
    Beth Betty Bilal Bilawal Bill Billy Binali Bjorn Bob Bobby Bogdan Boris Borys Brad Bradley Brandon
    Brenda Brendan Brent Brett Brian Brigitte Britney Bruce Bruno Bryan Burak Burhan Byron Caleb Calvin Cameron Camilla
    Camille Carl Carla Carles Carlo Carlos Carmen Carol Carole Caroline Carolyn Catherine Cecilia Celine
    Cesar Chad Chantal Charles Charlie Charlotte Chen Cheryl Chris Christa Christian Christiane Christina Christine
    Christoph Christophe Christopher Claire Clara Clarence Claude Claudia Clement Clinton Colin Condoleezza
    Connor Conor Corey Craig Cristina Cynthia Cyril Daisy Dalia Damian Dan Dana Daniel Daniela Daniele Danielle Danny Dario
    Darren Dave David Davide Dawn Dean Deborah Debra Delphine Denis Denise Dennis Derek Devin Diana
    Diane Dick Diego Dieter Dilma Dimitar Dimitri Dimitris Dirk Dmitri Dmitriy Dmitro Dmitry Dmytro Dolores Dominic
    Dominique Don Donald Donna Dora Doris Dorothy Doug Douglas Duncan Dylan Ebrahim Ed Eddie Eddy Edgar Edith Edmund
    Eduard Eduardo Edward Edwin Ehud Eileen Elaine Eleanor Elena Eli Elias Elijah Elisabeth Eliza Elizabeth Ella Ellen
    Elliot Elon Elsa Elton Emanuel Emil Emile Emily Emine Emma Emmanuel Emmanuelle Emmerson Emre Enrique
    Enver Erdem Eric Erica Erik Erika Ernest Ernesto Ernst Esther Ethan Eugene Eva Evan Evelyn Evgeny Evo Ewa Fabian Fadi
    Fahd Faisal Farah Farid Farouk Fathi Fatih Fatima Fatou Faustin Fawzi Fayez Federica Federico Felipe Felix
    Ferdinand Ferhat Fernando Fethullah Fidel Filip Fiona Florence Florian Frances Francesca Francesco Francis Francisco
    Francois Françoise Frank Franklin Franz Fred Frederic Frederick Friedrich Fritz Fuad Fumio Gabriel
    Gabriela Gamal Gareth Gary Gavin Gayle Gebran Gennady Geoff Geoffrey Georg George Georges Georgi Gerald Gerard Gerhard
    Gerry Gertrude Ghassan Gianni Gideon Gilles Gina Giorgia Giorgio Giovanni Giulia Giuseppe Glenn Gloria
    Gonzalo Gordon Grace Graham Greg Gregor Gregory Greta Guido Guillermo Gunther Gustav Gustavo Guy Haider Hakan Halima
    Hamad Hamdi Hamed Hamid Hamza Han Hani Hank Hannah Hans Harold Harriet Harris Harry Harvey Hasan
    Hashim Hassan Hatem Heather Hector Heiko Heinrich Heinz Helen Helena Helga Helmut Hendrik Henri Henrik Henry Herbert
    Herman Hermann Hilary Hillary Hiroshi Hisham Horst Hosni Hossein Howard Hoshyar Hugh Hugo Hulusi Husain Hussain
    Hussein Ian Ibrahim Idriss Ignacio Igor Ilham Ilhan Ilya Imran Ina Indira Ines Ingrid Irene Irina Irwin Isaac Isabel
    Isabella Isaias Ismail Israel Issa Ivan Ivana Ivo Iyad Jack Jacob Jacek Jacqueline Jacques Jaime Jair Jake
    Jakob Jalal Jalel Jamal James Jamie Jan Jane Janet Janez Janice Janusz Jared Jaroslaw Jason Jasmine Javad Javier
    Jawaharlal Jay Jean Jeanne Jeff Jeffrey Jelena Jemima Jennifer Jens Jeremy Jerome Jerry Jesse Jessica Jesus Jill
    Jim Jimmy Jo Joan Joanna Joaquin Jochen Joe Joel Joerg Johan Johann Johannes John Johnny Jon Jonas Jonathan Jordi Jorge
    Jose Josef Josep Joseph Josh Joshua Joyce Juan Juanita Judith Judy Juha Jules Julia Julian Juliana Julie
    Julien Juliet Julio Julius Jun Jung Junichiro Jurgen Justin Jyoti Kaja Kamal Kamala Kareem Karel Karen Karim Karin Karl
    Karol Kasim Kassem Kate Katharina Katherine Kathleen Kathryn Kathy Katie Katrin Kay Keir Keith Kelly Kemal Ken
    Kenneth Kenny Kent Kerry Kevin Khadija Khaled Khalid Khalifa Khalil Kim Kirill Kirsten Klaus Kofi Konrad Konstantin
    Kostas Krishna Kristen Kristina Krzysztof Kumar Kurt Kwame Kyle Kyriakos Kyrylo Lakhdar Lana Larry Lars Laszlo
    Laura Lauren Laurence Laurent Laurie Lawrence Leah Lech Lee Leila Lena Leo Leon Leonard Leonid Leonardo Leroy Leslie
    Leszek Lev Lewis Leyla Li Liam Lillian Lily Linda Lindsay Lindsey Lionel Lisa Liu Liz Lloyd Lois Lorenzo Lori Louis
    Louise Luc Luca Lucas Lucia Lucy Luigi Luis Luisa Luiz Lukas Luke Luther Lydia Lyndon Lynn Lyudmila Maarten Macky Maggie
    Mahathir Mahinda Mahmood Mahmoud Mahmud Malala Malcolm Malik Mamadou Mandy Manfred Manmohan Manuel Mara Marc
    Marcel Marcelo Marco Marcos Marcus Margaret Margarita Maria Marian Mariam Marianne Marie Marielle Marilyn Marina Marine
    Mario Marion Marisa Marjorie Mark Marko Marlene Marta Martha Martin Martina Marwan Mary Maryam Masoud Massoud
    Mateusz Matt Matteo Matthew Matthias Maurice Mauricio Max Maxim Maxime Maximilian Maya Megan Mehdi Mehmet Melania
    Melanie Meles Melinda Melissa Mercedes Meryem Mevlut Mia Micah Michael Michal Michel Michele Michelle Mick Miguel
    Mihai Mikael Mike Mikhail Mikheil Miklos Milan Mildred Milos Milorad Miloš Mircea Mirza Miriam Mitch Mitchell Mitt
    Moammar Mohamad Mohamed Mohammad Mohammed Mohamud Mohsen Mojtaba Molly Monica Moqtada Morgan Moritz Moses Mostafa
    Moussa Muammar Muhammad Muhammadu Mukhtar Murad Murat Musa Mustafa Mwai Mykola Mykhailo Nabil Nadia Nadine Nancy Naomi
    Narendra Naser Nasser Natalia Natalie Natasha Nathan Nathaniel Naveed Nawaf Nawaz Nechirvan Neil Nelson
    Nestor Neville Nicholas Nick Nicola Nicolae Nicolas Nicole Nigel Nikita Nikki Nikol Nikola Nikolai Nikolaos Nikos Nils
    Nina Nir Noah Noam Noel Nora Noor Noriko Norman Nouri Nursultan Olaf Ole Oleg Oleksandr Oleksiy Olena Olga Olivia
    Olivier Oliver Olusegun Omar Omer Orlando Osama Oscar Oskar Osman Othman Otto Ousmane Owen Pablo Paolo Pascal Patricia
    Patrice Patrick Paul Paula Paulo Pauline Pavel Pawel Pedro Peggy Penelope Penny Per Perry Pervez Pete Peter Petr
    Petra Petro Phil Philip Philippe Philippa Phillip Phyllis Pierre Pietro Piotr Pranab Pratibha Priti Priya Priyanka Qasem
    Qassem Rachel Radek Radoslaw Radovan Rafael Rafik Rafiq Raghad Rahul Rainer Raj Rajesh Rajiv Ralph Rami Ramon Ramzan
    Rand Randall Randy Raphael Rashid Ratko Raul Ravi Ray Raymond Rebecca Recep Reem Reinhard Rene Renzo Rex Riad Ricardo
    Riccardo Richard Rick Ricky Rina Rishi Rita Riyad Rob Robert Roberta Roberto Robin Rodney Rodrigo Roger Roland Rolf
    Roman Romano Romeo Ron Ronald Ronnie Rosa Rosalind Rosemary Ross Roy Ruben Rudolf Rudolph Rudy Rupert Russell Ruth Ryan
    Ryszard Saad Sabine Sabrina Saddam Sadiq Saeb Saeed Said Sajid Salah Saleh Salem Salim Sally Salma Salman Salva
    Salvador Salvatore Sam Samantha Sameh Sami Samia Samir Samuel Sandra Sandro Sandy Sanjay Santiago Sara Sarah Saud Scott
    Sean Sebastian Selahattin Selim Sepp Serge Sergei Sergey Sergio Serhiy Seth Sevgil Shamil Shane Shannon Sharif
    Sharon Shaukat Shaun Shawn Sheila Sheldon Sher Shimon Shinzo Shirley Shukri Sidney Sigmar Silvia Silvio Simon Simone
    Sinan Slobodan Sofia Soledad Sonia Sophia Sophie Stan Stanislav Stanley Stefan Stefano Stella Stephane Stephanie
    Stephen Steve Steven Stewart Stuart Sue Suleiman Suleyman Sultan Susan Susanna Susanne Susilo Suzanne Sven Svetlana
    Sydney Syed Sylvia Sylvie Tahir Tamim Tammy Tanya Tara Tareq Tarek Tariq Tatiana Tatyana Tayyip Ted Teresa Terrence
    Terry Thabo Thaksin Thein Theo Theodore Theresa Thomas Tim Timothy Timur Tina Tobias Toby Todd Tom Tomas Tomasz Tommy
    Toni Tony Tracy Trevor Tsai Tunde Tyler Uhuru Ulrich Umar Umaru Ursula Usama Uwe Valentin Valentina Valeria Valerie
    Valery Vanessa Vasily Vaclav Vera Vernon Veronica Vicente Vicky Victor Victoria Vijay Viktor Viktoria Vince Vincent
    Viola Virginia Vitali Vitaly Vladimir Vladislav Volker Volodymyr Vojislav Waleed Walid Walter Wanda Wang Warren Wayne
    Wendy Werner Wesley Wilhelm Willem William Willy Wilson Winston Witold Wolfgang Xavier Xi Yahya Yair Yakov Yana Yanis
    Yannick Yasir Yasmin Yasser Yevgeny Yitzhak Yoav Yoko Yolanda Yosef Youssef Yousef Yousuf Yoweri Yukio Yulia Yuri Yuriy
    Yury Yusuf Yves Yvette Yvonne Zachary Zahra Zainab Zaid Zalmay Zarah Zbigniew Zdravko Zeid Zhang Zhao Zine Zoe Zoran
    Zuhair Zuzana Jean-Claude Jean-Luc Jean-Marie Jean-Pierre Jean-Yves
    """

  /// Titles in front of a name; with a capital they are evidence for a person and lie outside of the name.
  static let titles = """
    Mr Mrs Ms Miss Mister Madam Madame Monsieur Dr Doctor Prof Professor Sir Lord Lady Dame Baron Baroness Count Countess
    Duke Duchess President Vice-President Premier Chancellor Senator Sen Rep Representative Congressman Congresswoman
    Governor Gov Mayor King Queen Prince Princess Emperor Empress Sultan Emir Sheikh Sheik Shaikh Ayatollah Imam Mullah
    Maulana Pope Cardinal Bishop Archbishop Patriarch Reverend Rev Father Fr Sister Brother Rabbi Mufti Pastor General Gen
    Colonel
    Col Lieutenant Lt Major Maj Captain Capt Sergeant Sgt Corporal Cpl Private Admiral Adm Commander Cmdr Marshal Marshall
    Brigadier Brig Secretary Minister Ambassador Envoy Spokesman Spokeswoman Spokesperson Chairman Chairwoman
    Chairperson Chief Director Judge Justice Attorney Prosecutor Officer Detective Inspector Constable Sheriff Warlord
    Leader Commissioner Speaker Councillor Deputy MP MEP Chargé Consul Director-General Secretary-General Presidents
    Ministers
    Representatives Senators CEO Tsar Czar Shah Kaiser Führer Fuhrer Chairmen Archduke Saint St Aunt Uncle Coach Manager
    Negotiator
    """

  /// Words before a title that belong to it: "Deputy Prime Minister", "Foreign Minister".
  static let titleModifiers = """
    Prime Foreign Interior Defence Defense Deputy Vice Acting Interim Former First Field Finance Justice Health Education
    Energy Oil Trade Economy Environment Agriculture Culture Transport Information Labour Labor Home External Internal
    Social
    Press Assistant Under Senior Chief Attorney Solicitor Supreme Crown Grand Brigadier Lieutenant Major Rear Colonel
    Executive Managing General Staff Special Permanent National Federal Opposition Party Parliament House Senate Majority
    Minority Security
    Cabinet Communications Development Planning Tourism Industry Water State Army Police Navy Military Government
    Presidential Ministry Veteran Ex Then Democratic Republican
    """
}
