package io.github.horesnet.samples.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserProjectIT {
    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>com.acme</groupId>
              <artifactId>schemes</artifactId>
              <version>1</version>
              <properties>
                <maven.compiler.release>17</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
              </properties>
              <dependencies>
                <dependency>
                  <groupId>io.github.horesnet</groupId>
                  <artifactId>horesnet-tableaux</artifactId>
                  <version>%s</version>
                </dependency>
              </dependencies>
              <build>
                <plugins>
                  <plugin>
                    <artifactId>maven-resources-plugin</artifactId>
                    <version>%s</version>
                  </plugin>
                  <plugin>
                    <artifactId>maven-compiler-plugin</artifactId>
                    <version>%s</version>
                  </plugin>
                </plugins>
              </build>
            </project>
            """.formatted(
                    System.getProperty("it.version"),
                    System.getProperty("it.resources.version"),
                    System.getProperty("it.compiler.version"));

    @Test
    void aProjectThatDependsOnTableauxCompiles(@TempDir Path folder) throws Exception {
        UserProject.Outcome outcome = new UserProject(folder)
                .write("pom.xml", POM)
                .write("src/main/java/com/acme/schemes/package-info.java", """
                        @org.jspecify.annotations.NullMarked
                        package com.acme.schemes;
                        """)
                .maven("compile");

        assertTrue(outcome.succeeded(), outcome.log());
        assertTrue(Files.exists(folder.resolve("target/classes/com/acme/schemes/package-info.class")), outcome.log());
    }
}
